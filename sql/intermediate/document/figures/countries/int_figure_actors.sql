{#
  The countries of the people in sentences with figures, and of who speaks of what is "ours". Where a sentence speaks
  of two sides ("both delegations"), the countries of the sentence before it too.
#}
with figures as (

    select distinct document_key, sentence_no
    from {{ ref('int_figures') }}

),

sentences as (

    select * from {{ ref('int_sentences_measured') }}

),

phrases as (

    select * from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and (kind = 'joint' or kind in ('country_name', 'country_adjective', 'country_short'))

),

people as (

    select document_key, sentence_no, country_code, false as is_own,
    from {{ ref('int_actors') }}
    semi join figures using (document_key, sentence_no)
    where actor_kind = 'person' and country_code is not null

),

speakers as (

    select
        spoken.document_key,
        spoken.sentence_no,
        spoken.country_code,
        list_has_any(
            sentences.words, (select list(phrase) from {{ ref('lex_adjacent_words') }} where kind = 'speakers_own')
        ) as is_own,
    from {{ ref('int_spoken_sentences') }} as spoken
    inner join sentences using (document_key, sentence_no)
    semi join figures using (document_key, sentence_no)
    where
        spoken.actor_kind in ('person', 'government')
        and spoken.country_code is not null
        {# a researcher speaks of others' loans, a minister of those to his own country #}
        and (
            spoken.actor_kind = 'government'
            or is_own
            or (document_key, person_key) in (select (document_key, person_key) from {{ ref('int_offices_claimed') }})
        )

),

sides as (

    select figures.document_key, figures.sentence_no, named.concept as country_code, false as is_own,
    from figures
    inner join phrases as joint
        on figures.document_key = joint.document_key
        and figures.sentence_no = joint.sentence_no
        and joint.kind = 'joint'
    inner join phrases as named
        on figures.document_key = named.document_key
        and figures.sentence_no = named.sentence_no + 1
        and named.kind != 'joint'

),

countries as (

    select * from people
    union
    select * from speakers
    union
    select * from sides

)

select
    document_key,
    sentence_no,
    list(distinct country_code order by country_code) as codes,
    list(distinct country_code order by country_code) filter (is_own) as own_codes,
from countries
group by document_key, sentence_no
