{#
  Countries of officials that a text tells behind one whose country it leaves out: "Minister X received the Ghanaian
  minister". X is of another one, and so is who has "his Omani counterpart".
#}
with untold as (

    select document_key, min((sentence_no, mention_no)) as told_at,
    from {{ ref('int_offices_claimed') }}
    inner join {{ ref('int_person_countries') }} as people using (document_key, person_key)
    semi join (select role from {{ ref('lex_role_traits') }} where trait = 'of_a_side') as sides using (role)
    where people.country_code is null
    group by document_key

),

told as (

    select document_key, country_code, role, sentence_no, mention_no,
    from {{ ref('int_offices_claimed') }}
    union all
    select document_key, country_code, role, sentence_no, mention_no,
    from {{ ref('int_bare_offices') }}

)

select told.document_key, told.country_code, true as is_told_later,
from told
anti join (select role from {{ ref('lex_role_traits') }} where trait = 'posted') as posted using (role)
left join untold using (document_key)
where told.country_code is not null
group by told.document_key, told.country_code
having
    bool_or(told.role = 'counterpart')
    or min((told.sentence_no, told.mention_no)) > any_value(untold.told_at)
