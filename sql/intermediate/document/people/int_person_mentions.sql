{# Which person of the document a mention speaks of: by name, or by an office alone ("l'ambassadeur", "the envoy"). #}
with mentions as (

    select * from {{ ref('int_actor_mentions') }}

),

named as (

    select * from {{ ref('int_person_name_mentions') }}

),

claims as (

    select * from {{ ref('int_offices_claimed') }}

),

people as (

    select * from {{ ref('int_person_countries') }}

),

compatibilities as (

    select role_said, role_held, 1 as distance,
    from {{ ref('lex_role_compatibility') }}
    where role_said != role_held

),

presence as (

    select document_key, person_key, min(sentence_no) as first_sentence_no, count(*) as mention_count,
    from named
    group by document_key, person_key

),

known_offices as (

    {# "the Uzbek leader" for Mirziyoyev, whom the text gives no office: the reference does #}
    select distinct
        people.document_key,
        people.person_key,
        office_kinds.role,
        office_kinds.domain,
        offices.country_code,
    from people
    inner join {{ ref('int_known_people') }} as known_people on people.person_key = known_people.name_key
    inner join {{ ref('ref_offices') }} as offices on known_people.full_name = offices.full_name
    inner join {{ ref('lex_office_kinds') }} as office_kinds on offices.office_kind = office_kinds.office_kind

),

holders as (

    select
        known_offices.document_key,
        known_offices.person_key,
        known_offices.role,
        null as word,
        known_offices.domain,
        known_offices.country_code,
        presence.first_sentence_no,
        presence.mention_count,
        true as is_known_only,
    from known_offices
    anti join claims using (document_key, person_key, role)
    inner join presence using (document_key, person_key)
    union all
    select
        claims.document_key,
        claims.person_key,
        claims.role,
        claims.word,
        claims.domain,
        coalesce(claims.country_code, people.country_code) as country_code,
        presence.first_sentence_no,
        presence.mention_count,
        false as is_known_only,
    from claims
    inner join people using (document_key, person_key)
    inner join presence using (document_key, person_key)

),

bare_roles as (

    {# an office alone points to one person: not in the plural, not "a minister" #}
    select
        document_key,
        sentence_no,
        mention_no,
        role_list[1].role as role,
        role_list[1].word as word,
        coalesce(role_list[1].domain, domain) as domain,
        countries[1] as country_code,
    from mentions
    where
        name is null
        and role_list is not null
        and not is_plural_role
        and not coalesce(is_indefinite, false)

),

possible as (

    select
        bare_roles.*,
        holders.person_key,
        if(bare_roles.role = holders.role, 0, compatibilities.distance) as distance,
        holders.first_sentence_no,
        holders.mention_count,
        holders.is_known_only,
        holders.country_code is null and bare_roles.country_code is not null as is_country_open,
    from bare_roles
    inner join holders
        on bare_roles.document_key = holders.document_key
        and (bare_roles.country_code is null or holders.country_code is null or bare_roles.country_code = holders.country_code)
    left join compatibilities
        on bare_roles.role = compatibilities.role_said
        and holders.role = compatibilities.role_held
    where
        {# a director of one thing is not the director of another, nor one expert any expert #}
        (
            bare_roles.role = holders.role
            and (bare_roles.domain is null or bare_roles.domain = holders.domain)
            and (bare_roles.role not in ('director', 'expert', 'official', 'officer', 'lawmaker', 'adviser') or bare_roles.word = holders.word)
        )
        or compatibilities.distance is not null
        and not (bare_roles.role = 'counterpart' and bare_roles.country_code is null)

),

by_role as (

    {# of several holders the closest office, then the one who was introduced before, then the one the text is about #}
    select
        document_key,
        sentence_no,
        mention_no,
        person_key,
        'office' as resolution,
    from possible
    qualify row_number() over (
        partition by document_key, sentence_no, mention_no
        order by
            is_country_open,
            distance,
            is_known_only,
            first_sentence_no > sentence_no,
            mention_count desc, first_sentence_no,
            person_key
    ) = 1

),

resolved as (

    select * from named
    union all
    select * from by_role

)

select * from resolved
