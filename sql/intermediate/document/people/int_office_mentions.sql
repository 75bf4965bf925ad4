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

last_named as (

    {# by name, before the sentence of the office #}
    select bare_offices.document_key, bare_offices.sentence_no, named.person_key, max(named.sentence_no) as last_sentence_no,
    from (select distinct document_key, sentence_no from bare_offices) as bare_offices
    inner join {{ ref('int_person_name_mentions') }} as named
        on bare_offices.document_key = named.document_key and named.sentence_no < bare_offices.sentence_no
    group by bare_offices.document_key, bare_offices.sentence_no, named.person_key

),

presence as (

    select document_key, person_key, min(sentence_no) as first_sentence_no, count(*) as mention_count,
    from {{ ref('int_person_name_mentions') }}
    group by document_key, person_key

),

homes as (

    select * from {{ ref('int_document_homes') }}

),

told_apart as (

    {# "The Prime Minister spoke to the Prime Minister of Jordan, Salim Exemple": two people #}
    select distinct bare_offices.document_key, bare_offices.role, claims.person_key,
    from bare_offices
    inner join {{ ref('int_offices_claimed') }} as claims using (document_key, sentence_no, role)
    {# an office whose holder's name follows is no other's #}
    left join {{ ref('int_offices_claimed') }} as own
        on bare_offices.document_key = own.document_key
        and bare_offices.sentence_no = own.sentence_no
        and bare_offices.role = own.role
        and bare_offices.mention_no + 1 = own.mention_no
        and own.country_code is null
    where own.role is null and bare_offices.country_code is null and claims.country_code is not null

),

possible as (

    select
        bare_offices.*,
        holders.country_code as country_held,
        holders.person_key,
        if(bare_offices.role = holders.role, 0, coalesce(compatibilities.distance, 2)) as distance,
        holders.is_known_only,
        holders.country_code is null and bare_offices.country_code is not null as is_country_open,
    from bare_offices
    inner join holders
        on bare_offices.document_key = holders.document_key
        and coalesce(bare_offices.country_code = holders.country_code, true)
    left join compatibilities
        on bare_offices.role = compatibilities.role_said
        and holders.role = compatibilities.role_held
    left join told_apart
        on bare_offices.document_key = told_apart.document_key
        and bare_offices.role = told_apart.role
        and holders.person_key = told_apart.person_key
    where
        (bare_offices.country_code is not null or told_apart.person_key is null)
        and (
            {# a director of one thing is not the director of another, nor one expert any expert #}
            bare_offices.role = holders.role
            and (bare_offices.domain is null or bare_offices.domain = holders.domain)
            and (
                bare_offices.role not in ('director', 'expert', 'official', 'officer', 'lawmaker', 'adviser')
                or bare_offices.word = holders.word
            )
            or compatibilities.distance is not null
            {# who "his counterpart" and "the guest" are depends on who acts: int_other_parties #}
            and not (bare_offices.role in ('counterpart', 'guest') and bare_offices.country_code is null)
            or holders.role = 'any' and bare_offices.country_code is not null
            and (
                holders.country_code is not null
                or bare_offices.role in ('head_of_state', 'head_of_government', 'minister', 'vice_minister', 'ambassador')
            )
        )

),

best as (

    {# the closest office, then the one at home, then the one who was introduced before, then whom the text is about #}
    select possible.document_key, possible.sentence_no, possible.mention_no, possible.person_key,
    from possible
    inner join presence using (document_key, person_key)
    left join homes on possible.document_key = homes.document_key
    left join last_named
        on possible.document_key = last_named.document_key
        and possible.sentence_no = last_named.sentence_no
        and possible.person_key = last_named.person_key
    qualify row_number() over (
        partition by possible.document_key, possible.sentence_no, possible.mention_no
        order by
            possible.is_country_open, possible.distance, possible.is_known_only,
            possible.role in ('head_of_state', 'head_of_government')
            and possible.country_code is null and possible.country_held is distinct from homes.country_code,
            last_named.last_sentence_no desc nulls last, presence.mention_count desc,
            presence.first_sentence_no, possible.person_key
    ) = 1

)

select * from best
