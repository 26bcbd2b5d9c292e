"""«¿Qué hago ahora?»: what to do in the next minute, readable while locked."""
