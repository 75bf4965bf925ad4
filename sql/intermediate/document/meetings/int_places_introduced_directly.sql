{# Cities and countries right behind a preposition, a verb of travelling or before a verb of hosting. #}
with prepositions as (

    select document_key, sentence_no, token_end, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'preposition' and concept in ('to', 'in', 'of')

),

places as (

    select * from {{ ref('int_places_named') }}

),

hosting_verbs as (

    select document_key, sentence_no, token_no as verb_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'verb' and concept = 'hold.meeting' and detail in ('finite', 'infinitive')

),

visiting_verbs as (

    select document_key, sentence_no, token_end as token_no,
    from {{ ref('int_meeting_candidates') }}
    where rule_id = 'verb_visit'

),

named_after as (

    {# "the Nairobi talks"; "the Lima-Nairobi talks" are where nobody tells #}
    select candidates.document_key, candidates.sentence_no, candidates.token_no,
    from {{ ref('int_meeting_candidates') }} as candidates
    inner join {{ ref('int_sentences_tokenized') }} as sentences
        on candidates.document_key = sentences.document_key
        and candidates.sentence_no = sentences.sentence_no
        and candidates.rule_id like 'event_%'
        and sentences.language = 'en'
        and not starts_with(sentences.pieces[candidates.token_no - 1], '-')

),

wheres as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'relative' and concept = 'place'

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
    semi join visiting_verbs using (document_key, sentence_no, token_no)
    union
    {# "the Kenyan capital will host the summit", "Nairobi a accueilli" #}
    select places.*, 'in',
    from places
    semi join hosting_verbs
        on places.document_key = hosting_verbs.document_key
        and places.sentence_no = hosting_verbs.sentence_no
        and hosting_verbs.verb_no - places.token_end between 0 and 1
    where places.kind = 'city'
    union
    select places.*, 'in',
    from places
    semi join named_after
        on places.document_key = named_after.document_key
        and places.sentence_no = named_after.sentence_no
        and named_after.token_no = places.token_end
    where places.kind = 'city'
    union
    {# "in the capital, Oslo, where he held talks" #}
    select places.*, 'in',
    from places
    semi join wheres
        on places.document_key = wheres.document_key
        and places.sentence_no = wheres.sentence_no
        and wheres.token_no - places.token_end between 0 and 1
    where places.kind = 'city'

)

select * from introduced_directly
