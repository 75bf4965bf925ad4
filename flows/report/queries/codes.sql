-- What the rules and the other codes mean.
select code_kind as kind, code, description as en, description_fr as fr,
from reference.ref_codes
where code_kind in ('rule', 'date_basis', 'attribution')
order by code_kind, code
