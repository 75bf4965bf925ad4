{# Whom an office alone could speak of: every holder of it, or of one that goes by its name as well, that fits. #}
with bare_offices as (

    select
        bare_offices.*,
        coalesce(list_contains(traits, 'of_many'), false) as is_of_many,
        coalesce(list_contains(traits, 'relative'), false) as is_relative,
        coalesce(list_contains(traits, 'high'), false) as is_high,
    from {{ ref('int_bare_offices') }} as bare_offices
    left join (select role, list(trait) as traits, from {{ ref('lex_role_traits') }} group by role) using (role)

),

holders as (

    select * from {{ ref('int_office_holders') }}

),

compatibilities as (

    select role_said, role_held, if(is_closest, 1, 2) as distance,
    from {{ ref('lex_role_compatibility') }}
    where role_said != role_held

),

told_apart as (

    select * from {{ ref('int_offices_told_apart') }}

),

possible as (

    select distinct
        bare_offices.document_key,
        bare_offices.sentence_no,
        bare_offices.mention_no,
        bare_offices.role,
        bare_offices.country_code,
        holders.person_key,
        holders.country_code as country_held,
        holders.is_known_only,
        {# "the Secretary" is the Secretary of State rather than any minister, "le président" no "présidente" #}
        coalesce(contains(holders.word || ' ', bare_offices.word || ' '), false) as is_same_word,
        if(bare_offices.role = holders.role, 0, coalesce(compatibilities.distance, 3)) as distance,
    from bare_offices
    inner join holders
        on bare_offices.document_key = holders.document_key
        and coalesce(bare_offices.country_code = holders.country_code, not bare_offices.is_of_organization)
    left join compatibilities
        on bare_offices.role = compatibilities.role_said
        and holders.role = compatibilities.role_held
    left join told_apart
        on bare_offices.document_key = told_apart.document_key
        and bare_offices.role = told_apart.role
        and holders.person_key = told_apart.person_key
    where
        (bare_offices.country_code is not null or told_apart.person_key is null)
        {# "le ministre syrien" is not the minister of a French text whose country needs no telling #}
        and coalesce(bare_offices.country_code = coalesce(holders.country_code, holders.home_code), true)
        and (
            {# a director of one thing is not the director of another, nor one expert any expert #}
            bare_offices.role = holders.role
            and (
                bare_offices.domain is null or bare_offices.domain = holders.domain
                {# "the Kenyan foreign minister" for one whose field the text has put in other words #}
                or holders.domain is null and bare_offices.country_code is not null
            )
            and (not bare_offices.is_of_many or bare_offices.word = holders.word)
            or compatibilities.distance is not null
            {# who "his counterpart" and "the guest" are depends on who acts: int_other_parties #}
            and not (bare_offices.is_relative and bare_offices.country_code is null)
            {# "the Italian businessman" for the only Italian; of a stranger only a high office of a country speaks #}
            or holders.role = 'any' and bare_offices.country_code is not null
            and (holders.country_code is not null or bare_offices.is_high)
        )

)

select * exclude (is_same_word), bool_or(is_same_word) as is_same_word,
from (
    select * from possible
    union all by name
    select *, false as is_known_only, false as is_same_word, 4 as distance,
    from {{ ref('int_descriptions_fitting') }}
)
group by all
