{#
  Nouns and verbs of meeting whose other side is the press: "un entretien accordé au journal", "sat down with reporters". An
  interview is no encounter between states.
#}
with phrases as (

    select document_key, sentence_no, token_no, token_end, layer, kind, concept,
    from {{ ref('int_phrases_located') }}

),

spots as (

    select document_key, sentence_no, token_no, token_end,
    from phrases
    where
        (layer = 'events' and kind = 'event' and concept in ('meeting', 'dialogue', 'phone_call', 'video_call'))
        or (layer = 'syntax' and kind = 'verb' and split_part(concept, '.', 1) in ('meet', 'meet_with'))

),

press as (

    select document_key, sentence_no, token_no,
    from phrases
    where
        (layer = 'events' and kind = 'press')
        or (layer = 'syntax' and kind = 'organization_head' and concept = 'media')

)

select distinct spots.document_key, spots.sentence_no, spots.token_no,
from spots
inner join press
    on spots.document_key = press.document_key
    and spots.sentence_no = press.sentence_no
    {# "with the Belgian newspaper", "lundi à la radio" #}
    and press.token_no - spots.token_end between 0 and 3
left join {{ ref('int_sentence_marks') }} as marks
    on spots.document_key = marks.document_key
    and spots.sentence_no = marks.sentence_no
where {{ count_between('marks.commas', 'spots.token_end', 'press.token_no') }} = 0
