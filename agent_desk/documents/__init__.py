"""Paper: agreements as PDF. reportlab lives here and nowhere else."""

from __future__ import annotations
