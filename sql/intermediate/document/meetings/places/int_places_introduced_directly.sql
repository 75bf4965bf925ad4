{#
  Cities and countries right behind a preposition or a verb of travelling, or before a verb of hosting, "where" or the
  talks.
#}
with prepositions as (

    select * from {{ ref('int_place_prepositions') }}

),

places as (

    select * from {{ ref('int_places_named') }}

),

hosting as (

    select * from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'verb' and concept = 'hold.meeting'

),

followed as (

    {# "the Kenyan capital will host the summit" #}
    select document_key, sentence_no, token_no, 1 as widest_gap,
    from hosting
    where detail in ('finite', 'infinitive')
    union all
    {# "Nairobi a accueilli le sommet", "Nairobi has hosted" #}
    select auxiliaries.document_key, auxiliaries.sentence_no, auxiliaries.token_no, 0,
    from {{ ref('int_phrases_located') }} as auxiliaries
    inner join hosting
        on auxiliaries.document_key = hosting.document_key
        and auxiliaries.sentence_no = hosting.sentence_no
        and auxiliaries.token_end = hosting.token_no
    where
        auxiliaries.layer = 'syntax'
        and auxiliaries.kind = 'auxiliary'
        and auxiliaries.concept = 'past'
        and hosting.detail = 'participle_past'
    union all
    {# "in the capital, Oslo, where he held talks" #}
    select document_key, sentence_no, token_no, 1,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'relative' and concept = 'place'
    union all
    {# "the Nairobi talks", "the Nairobi Lakes Conference"; "the Lima-Nairobi talks" are where nobody tells #}
    select
        candidates.document_key, candidates.sentence_no, candidates.token_no,
        if(starts.has_name, candidates.token_no - starts.start_no - 1, 0),
    from {{ ref('int_meeting_candidates') }} as candidates
    left join {{ ref('int_event_noun_starts') }} as starts using (document_key, sentence_no, token_no)
    inner join {{ ref('int_sentences_tokenized') }} as sentences
        on candidates.document_key = sentences.document_key
        and candidates.sentence_no = sentences.sentence_no
        and candidates.rule_id like 'event_%'
        and sentences.language = 'en'
        and not starts_with(sentences.pieces[candidates.token_no - 1], '-')

),

introduced_directly as (

    {# "à Beijing", "de Tianjin", "in the capital Astana" #}
    select places.*, prepositions.concept as preposition,
    from places
    inner join prepositions
        on places.document_key = prepositions.document_key
        and places.sentence_no = prepositions.sentence_no
        and places.token_no - prepositions.token_end between 0 and if(prepositions.concept = 'of', 0, 1)
    union
    {# "visited New York" #}
    select places.*, 'to',
    from places
    semi join {{ ref('int_places_visited') }} using (document_key, sentence_no, token_no)
    union
    select places.*, 'in',
    from places
    semi join followed
        on places.document_key = followed.document_key
        and places.sentence_no = followed.sentence_no
        and followed.token_no - places.token_end between 0 and followed.widest_gap
    where places.kind = 'city'

)

select * from introduced_directly
