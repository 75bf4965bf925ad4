-- Every country and organisation that can be a party, with its names.
select country_code as code, name_en as en, name_fr as fr, false as is_organization,
from marts.dim_countries
union all
select organization_id, coalesce(abbreviation_en, name_en), coalesce(abbreviation_fr, name_fr), true
from marts.dim_organizations
order by code
