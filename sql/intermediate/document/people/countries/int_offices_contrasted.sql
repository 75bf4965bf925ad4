{# Officials without a country named before one of whom it is told: "Minister Asha Exemple and the Omani minister". #}
select distinct claims.document_key, claims.person_key, other.country_code as other_code,
from {{ ref('int_offices_claimed') }} as claims
inner join {{ ref('int_person_countries') }} as people using (document_key, person_key)
inner join {{ ref('int_offices_claimed') }} as other
    on claims.document_key = other.document_key
    and claims.sentence_no = other.sentence_no
    {# "with the Omani counterpart": an office like the one named before #}
    and other.role in (claims.role, 'counterpart')
    and claims.mention_no < other.mention_no
where people.country_code is null and other.country_code is not null
