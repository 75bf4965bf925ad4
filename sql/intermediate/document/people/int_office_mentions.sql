{# Whom an office alone speaks of ("l'ambassadeur", "the envoy"): the one holder in the document that suits it best. #}
with bare_offices as (

    select * from {{ ref('int_bare_offices') }}

),

holders as (

    select * from {{ ref('int_office_holders') }}

),

compatibilities as (

    select role_said, role_held, 1 as distance,
    from {{ ref('lex_role_compatibility') }}
    where role_said != role_held

),

presence as (

    select document_key, person_key, min(sentence_no) as first_sentence_no, count(*) as mention_count,
    from {{ ref('int_person_name_mentions') }}
    group by document_key, person_key

),

possible as (

    select
        bare_offices.*,
        holders.person_key,
        if(bare_offices.role = holders.role, 0, compatibilities.distance) as distance,
        holders.is_known_only,
        holders.country_code is null and bare_offices.country_code is not null as is_country_open,
    from bare_offices
    inner join holders
        on bare_offices.document_key = holders.document_key
        and coalesce(bare_offices.country_code = holders.country_code, true)
    left join compatibilities
        on bare_offices.role = compatibilities.role_said
        and holders.role = compatibilities.role_held
    where
        {# a director of one thing is not the director of another, nor one expert any expert #}
        (
            bare_offices.role = holders.role
            and (bare_offices.domain is null or bare_offices.domain = holders.domain)
            and (
                bare_offices.role not in ('director', 'expert', 'official', 'officer', 'lawmaker', 'adviser')
                or bare_offices.word = holders.word
            )
        )
        or (
            compatibilities.distance is not null
            and not (bare_offices.role = 'counterpart' and bare_offices.country_code is null)
        )

),

best as (

    {# the closest office, then the one who was introduced before, then the one the text is about #}
    select possible.document_key, possible.sentence_no, possible.mention_no, possible.person_key,
    from possible
    inner join presence using (document_key, person_key)
    qualify row_number() over (
        partition by possible.document_key, possible.sentence_no, possible.mention_no
        order by
            possible.is_country_open, possible.distance, possible.is_known_only,
            presence.first_sentence_no > possible.sentence_no, presence.mention_count desc,
            presence.first_sentence_no, possible.person_key
    ) = 1

)

select * from best
