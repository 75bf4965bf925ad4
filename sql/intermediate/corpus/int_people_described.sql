{#
  What each person of each document can be told by across documents: the name in its fullest form, and the walk of
  life, where all offices that the document gives go with one.
#}
with people as (

    select * from {{ ref('int_people_placed') }}

),

forms as (

    select * from {{ ref('int_name_forms') }}
    where way = 'name'

),

gathered as (

    select * from {{ ref('int_names_gathered') }}

),

callings as (

    select claims.document_key, claims.person_key, min(callings.calling) as calling,
    from {{ ref('int_offices_claimed') }} as claims
    inner join {{ ref('lex_role_callings') }} as callings using (role)
    group by claims.document_key, claims.person_key
    having count(distinct callings.calling) = 1

),

described as (

    select
        people.document_key,
        people.person_key,
        people.full_name as spelling,
        people.country_code,
        people.is_presumed,
        forms.name_key like '% %' and people.country_code is not null as can_be_named,
        coalesce(gathered.joint_key, forms.name_key) as joint_key,
        gathered.way,
        callings.calling,
    from people
    left join forms on people.full_name = forms.spelling
    left join gathered
        on forms.name_key = gathered.name_key
        and people.country_code = gathered.country_code
    left join callings
        on people.document_key = callings.document_key
        and people.person_key = callings.person_key

)

select
    *,
    count(distinct calling) over (partition by joint_key, country_code) as calling_count,
from described
