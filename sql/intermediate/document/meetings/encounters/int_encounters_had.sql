{#
  Nouns of encounters that somebody "had": "had a brief exchange", "a eu un entretien", and with whom before what: "a eu
  avec la ministre un long tête-à-tête".
#}
with phrases as (

    select document_key, sentence_no, token_no, token_end, layer, kind, concept,
    from {{ ref('int_phrases_located') }}
    where
        (layer = 'events' and kind = 'has')
        or (layer = 'syntax' and (kind = 'determiner' or (kind = 'preposition' and concept = 'with')))

),

nouns as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_event_nouns') }}
    where concept != 'visit'

),

had as (

    select nouns.*, haves.concept, haves.token_no as has_no,
    from nouns
    inner join phrases as haves
        on nouns.document_key = haves.document_key
        and nouns.sentence_no = haves.sentence_no
        and haves.kind = 'has'
        and nouns.token_no - haves.token_end between 0 and 25
    left join phrases as companions
        on nouns.document_key = companions.document_key
        and nouns.sentence_no = companions.sentence_no
        and companions.kind = 'preposition'
        and companions.token_no - haves.token_end between 0 and 2
    left join phrases as determiners
        on nouns.document_key = determiners.document_key
        and nouns.sentence_no = determiners.sentence_no
        and determiners.kind = 'determiner'
        and nouns.token_no - determiners.token_end between 0 and 1
    left join {{ ref('int_clause_verbs') }} as verbs
        on nouns.document_key = verbs.document_key
        and nouns.sentence_no = verbs.sentence_no
    where
        nouns.token_no - haves.token_end <= 4
        or (
            companions.token_no is not null
            and determiners.token_no is not null
            and {{ count_between('verbs.clause_verbs', 'haves.token_end', 'nouns.token_no') }} = 0
        )

)

select document_key, sentence_no, token_no, arg_max(concept, (has_no, concept)) as has,
from had
group by document_key, sentence_no, token_no
