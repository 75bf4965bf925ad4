select organization_id, name_en, name_fr, abbreviation_en, abbreviation_fr,
from {{ ref('ref_organizations') }}
