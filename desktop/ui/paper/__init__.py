"""Paper: sheets as plain data, their A4 pages, PDF, preview and print.

    sheet.Sheet(title, blocks, letterhead=…, number=…, proof=…)     what is on the paper; knows nothing of Qt
    pages.pdf_bytes(sheet) -> bytes                                 A4, fonts embedded, metadata blank
    preview.show(theme, parent, sheet, file_name)                   look at it, print it, keep it as a PDF
    acta.acta(…) referral.referral(…) cards.entry_card(…) cards.rights_card(…) wall.wall_sheet(…)
    figures.figures_sheet(…) remittance.remittance(…)               the sheets of the program

The words of a sheet are Spanish whatever the window speaks: it goes to an Argentine court or office. A card that is
handed to a person is in the language of that person.
"""
