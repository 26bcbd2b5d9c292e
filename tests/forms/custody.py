"""A telephone that was found, as the form of the chain of custody takes it; fictitious."""

FOUND = {
    "traspaso/momento": "hallazgo", "traspaso/lugar": "cabina 2", "traspaso/directiva": "no",
    "manos/entrega": "Agente 01", "manos/entrega_organismo": "gendarmeria", "manos/recibe": "Agente 02",
    "manos/recibe_organismo": "gendarmeria", "manos/otros": "no", "elemento[1]/clase": "telefono",
    "elemento[1]/descripcion": "negro, ejemplo ficticio", "elemento[1]/precinto": "P-1",
    "elemento[1]/precinto_estado": "nuevo", "elemento[1]/estado": "bueno",
}  # fmt: skip
