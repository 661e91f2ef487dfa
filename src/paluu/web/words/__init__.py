"""How the application speaks: dates, values, provisions, the names of fields and of parts."""
