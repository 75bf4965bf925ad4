select country_code, alpha_3, name_en, name_fr, capital_en, capital_fr, independence_date,
from {{ ref('ref_countries') }}
