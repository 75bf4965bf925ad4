{#
  Sentences of a readout that can go on with what somebody said before: they speak of a country, an organisation or both
  sides, name no month, and nobody but a head of state acts in them. Dates and new people end a report.
#}
with sentences as (

    select document_key, sentence_no
    from {{ ref('stg_sentences') }}
    semi join (select document_key from {{ ref('int_document_registers') }} where is_readout) using (document_key)
    {# "the ministry did not respond to a request for comment" #}
    anti join (select * from {{ ref('int_phrases_located') }} where layer = 'asides' and kind = 'clause') as asides
        using (document_key, sentence_no)
    where section = 'body'

),

actors as (

    select * from {{ ref('int_actors') }}

),

sides as (

    select
        document_key,
        sentence_no,
        count_if(actor_kind in ('government', 'joint')) as side_count,
        count_if(
            actor_kind = 'person' and not is_oblique and not is_possessive and role is distinct from 'head_of_state'
            {# "ship owners" are what it is about #}
            and not (is_unspecific and person_key is null)
        ) as people_count,
    from actors
    group by document_key, sentence_no

),

times as (

    select
        document_key,
        sentence_no,
        count_if(kind = 'month') as month_count,
        count_if(kind != 'month') as place_count,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and (kind = 'month' or kind like 'country_%' or kind = 'region' or kind = 'organization')
    group by document_key, sentence_no

),

deeds as (

    {# "The leaders reviewed the plan", "Les deux parties ont examiné le plan" #}
    select distinct actors.document_key, actors.sentence_no,
    from actors
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    left join {{ ref('int_phrases_located') }} as verbs
        on actors.document_key = verbs.document_key
        and actors.sentence_no = verbs.sentence_no
        and verbs.token_no between actors.token_end and actors.token_end + 2
        and verbs.layer = 'syntax' and verbs.kind = 'verb' and verbs.concept not like 'change.%'
        and if(verbs.language = 'en', verbs.tense = 'past', verbs.detail = 'participle_past')
    where
        actors.actor_kind = 'joint' and actors.token_no = 1
        and (
            verbs.token_no is not null
            or len(list_filter(
                (select list(phrase) from {{ ref('lex_adjacent_words') }} where kind = 'past_ending'),
                lambda ending: sentences.language = 'en' and ends_with(sentences.words[actors.token_end], ending)
            )) > 0
        )

),

possible as (

    select sentences.document_key, sentences.sentence_no,
    from sentences
    anti join deeds using (document_key, sentence_no)
    left join sides using (document_key, sentence_no)
    left join times using (document_key, sentence_no)
    where
        (sides.side_count > 0 or times.place_count > 0)
        and coalesce(sides.people_count, 0) = 0
        and coalesce(times.month_count, 0) = 0

)

select * from possible
