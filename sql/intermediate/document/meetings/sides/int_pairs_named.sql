{#
  Who "the two ministers", "les deux hommes" are, where the main encounter of the text does not tell: the only two whom
  it gave that office before, else the two officials of two countries whom the sentence right before names.
#}
with pairs as (

    select document_key, sentence_no, token_no, pair_role, country_codes as told_codes,
    from {{ ref('int_encounter_pairs') }}
    where not is_loose or country_codes is not null

),

claims as (

    {# a counterpart holds the office of whoever is named before #}
    select
        document_key, sentence_no, mention_no,
        coalesce(
            nullif(role, 'counterpart'), last_value(nullif(role, 'counterpart') ignore nulls) over earlier
        ) as role,
    from {{ ref('int_offices_claimed') }}
    window earlier as (
        partition by document_key, sentence_no order by mention_no, role
        rows between unbounded preceding and 1 preceding
    )

),

people as (

    select distinct
        mentions.document_key, mentions.sentence_no, mentions.person_key, parties.country_code,
        claims.role,
    from {{ ref('int_person_name_mentions') }} as mentions
    semi join pairs using (document_key)
    semi join {{ ref('int_office_holders') }} using (document_key, person_key)
    inner join {{ ref('int_person_parties') }} as parties using (document_key, person_key)
    left join claims using (document_key, sentence_no, mention_no)
    where parties.country_code is not null

),

named as (

    select
        pairs.document_key,
        pairs.sentence_no,
        pairs.token_no,
        pairs.told_codes,
        list(distinct people.person_key order by people.person_key) as person_keys,
        list(distinct people.country_code order by people.country_code) as country_codes,
    from pairs
    inner join people
        on pairs.document_key = people.document_key
        and (
            people.role = pairs.pair_role
            and people.sentence_no < pairs.sentence_no
            and coalesce(list_contains(pairs.told_codes, people.country_code), true)
            or pairs.pair_role = 'any' and pairs.sentence_no - people.sentence_no = 1
        )
    group by all

)

select document_key, sentence_no, token_no, person_keys, country_codes,
from named
where
    len(person_keys) = 2
    and len(country_codes) = 2
    {# "the ministers of Peru, Chile and Cuba" are more #}
    and coalesce(len(told_codes) = 2, true)
