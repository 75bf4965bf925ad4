{#
  Verbs of meeting and travelling in the form that tells most: infinitives count only behind "will", some before "with".
#}
with event_nouns as (

    {# "a video meeting": the last word is no verb #}
    select document_key, sentence_no, unnest(range(token_no, token_end))::integer as token_no,
    from {{ ref('int_event_nouns') }}

),

phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept, detail, tense,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('verb', 'modal', 'auxiliary', 'preposition')

),

leads as (

    {# "a delegation headed by Minister X": nobody heads there #}
    select document_key, sentence_no, token_no, 'visit.visit' as concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'leads'

),

journeys as (

    select * from {{ ref('int_journey_phrases') }}

),

verbs as (

    select
        phrases.document_key, phrases.sentence_no, phrases.token_no, phrases.token_end, phrases.detail as verb_form,
        if(mutual.is_mutual, 'meet', split_part(phrases.concept, '.', 1)) as verb_kind,
        max(phrases.tense) as tense,
        count(helpers.token_end) > 0 as is_helped,
        coalesce(bool_or(prepositions.concept = 'with'), false) as is_with,
        {# "reçu lundi par le président", "received by the king" #}
        coalesce(bool_or(
            prepositions.concept = 'by' and phrases.detail in ('participle_past', 'finite')
        ), false) as is_by,
        coalesce(bool_or(passives.is_passive), false) as is_passive,
    from phrases
    anti join event_nouns using (document_key, sentence_no, token_no)
    anti join leads using (document_key, sentence_no, token_no, concept)
    anti join {{ ref('int_words_of_mentions') }} using (document_key, sentence_no, token_no)
    anti join {{ ref('int_verbs_as_nouns') }} using (document_key, sentence_no, token_no)
    {# "sat down with reporters" #}
    anti join {{ ref('int_press_encounters') }} using (document_key, sentence_no, token_no)
    left join {{ ref('int_mutual_verbs') }} as mutual using (document_key, sentence_no, token_no)
    left join {{ ref('int_infinitive_helpers') }} as helpers
        on phrases.document_key = helpers.document_key
        and phrases.sentence_no = helpers.sentence_no
        and phrases.token_no - helpers.token_end between 0 and 2
    left join phrases as prepositions
        on phrases.document_key = prepositions.document_key
        and phrases.sentence_no = prepositions.sentence_no
        and prepositions.kind = 'preposition'
        and prepositions.token_no - phrases.token_end between 0 and 4
    left join {{ ref('int_passive_verbs') }} as passives
        on phrases.document_key = passives.document_key
        and phrases.sentence_no = passives.sentence_no
        and phrases.token_no = passives.token_no
    where
        phrases.kind = 'verb'
        and (mutual.is_mutual or split_part(phrases.concept, '.', 1) in ('meet', 'receive', 'meet_with', 'visit'))
    group by all

)

select * from journeys
union all by name
select * exclude (is_helped, is_with), false as is_phrase,
from verbs
anti join journeys using (document_key, sentence_no, token_no)
where (verb_form != 'infinitive' or is_helped) and (verb_kind != 'meet_with' or is_with)
qualify row_number() over (
    partition by document_key, sentence_no, token_no, verb_kind = 'visit'
    order by
        verb_form = 'infinitive' and not is_helped,
        verb_form = 'participle_past',
        verb_form desc,
        token_end desc,
        verb_kind
) = 1
