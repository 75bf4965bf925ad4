"""Communiqué: raw diplomatic texts in, a warehouse of meetings, statements and trade figures out."""
