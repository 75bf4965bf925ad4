{# "The joint commission held its fifth session": the session tells of it, in the format of the body. #}
with nouns as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_event_noun_groups') }}

),

phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and ((kind = 'verb' and concept = 'hold.meeting') or (kind = 'determiner' and concept = 'possessive'))

)

select
    bodies.document_key,
    bodies.sentence_no,
    bodies.token_no as body_no,
    bodies.token_end as body_end,
    nouns.token_no,
    bodies.kind as body_kind,
    bodies.concept as body_format,
from nouns as bodies
inner join phrases as verbs
    on bodies.document_key = verbs.document_key
    and bodies.sentence_no = verbs.sentence_no
    and verbs.kind = 'verb'
    and verbs.token_no - bodies.token_end between 0 and 12
    and (bodies.kind = 'series' or bodies.concept in ('meeting', 'council'))
inner join phrases as owners
    on verbs.document_key = owners.document_key
    and verbs.sentence_no = owners.sentence_no
    and owners.kind = 'determiner'
    and owners.token_no - verbs.token_end between 0 and 6
inner join nouns
    on owners.document_key = nouns.document_key
    and owners.sentence_no = nouns.sentence_no
    and nouns.concept in ('meeting', 'consultation', 'summit')
    and nouns.token_no - owners.token_end between 0 and 2
inner join {{ ref('int_sentence_marks') }} as marks
    on bodies.document_key = marks.document_key and bodies.sentence_no = marks.sentence_no
{# "during the summit, Kenya and Chad held their talks" #}
where coalesce({{ count_between('marks.commas', 'bodies.token_end', 'verbs.token_no') }} = 0, true)
qualify row_number() over (
    partition by nouns.document_key, nouns.sentence_no, nouns.token_no
    order by bodies.token_no desc, verbs.token_no desc, owners.token_no desc, verbs.token_end
) = 1
