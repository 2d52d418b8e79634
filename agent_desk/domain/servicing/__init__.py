"""What lenders' core systems compute: repayment tables from named conventions, and what events do to them.

A loan states its conventions (``conventions.ServicingTerms``); nothing here knows a system by name. Amounts are whole
minor units, rates and factors exact fractions; interest is rounded once per instalment.
"""

from __future__ import annotations
