"""Paper: data in, bytes out. The only package that knows reportlab and spreadsheets."""
