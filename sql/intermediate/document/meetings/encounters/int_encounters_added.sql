{#
  A further encounter that goes on from the one before it in few words: "s'est entretenu avec X, puis avec Y", "reçu lundi
  par X et mardi par Y", "flew to Lima and then to Nairobi".
#}
with told as (

    select document_key, sentence_no, token_no, token_end, verb_form, tense, format,
    from {{ ref('int_noun_encounters') }}
    where rule_id in ('event_held', 'event_paid', 'event_with', 'event_journey', 'event_call')
    union all
    select document_key, sentence_no, token_no, token_end, verb_form, tense, format,
    from {{ ref('int_verb_encounters') }}

),

phrases as (

    select document_key, sentence_no, token_no, token_end, layer, kind, concept,
    from {{ ref('int_phrases_located') }}
    where (layer = 'events' and kind = 'then') or (layer = 'syntax' and kind in ('preposition', 'city', 'country_name'))

),

continued as (

    {# a day may stand between: "puis le 2 mai à Lima" #}
    select distinct
        thens.document_key,
        thens.sentence_no,
        thens.token_no,
        prepositions.token_no as preposition_no,
        prepositions.token_end,
        prepositions.concept as preposition,
    from phrases as thens
    inner join phrases as prepositions
        on thens.document_key = prepositions.document_key
        and thens.sentence_no = prepositions.sentence_no
        and thens.kind = 'then'
        and prepositions.kind = 'preposition'
    left join {{ ref('int_dates') }} as dates
        on thens.document_key = dates.document_key
        and thens.sentence_no = dates.sentence_no
        and dates.token_no - thens.token_end between 0 and 1
    where prepositions.token_no = thens.token_end or prepositions.token_no - dates.token_end between 0 and 1

),

targets as (

    select document_key, sentence_no, token_no as target_no, false as leads_on,
    from {{ ref('int_actors') }}
    where actor_kind = 'person'
    union all
    select document_key, sentence_no, token_no, true,
    from phrases
    where kind in ('city', 'country_name')

),

added as (

    select distinct continued.* exclude (token_end, preposition), targets.leads_on,
    from continued
    inner join targets
        on continued.document_key = targets.document_key
        and continued.sentence_no = targets.sentence_no
        and targets.target_no in (continued.preposition_no, continued.token_end)
        and continued.preposition in (if(targets.leads_on, 'to', 'with'), if(targets.leads_on, 'in', 'by'))

)

select
    added.document_key,
    added.sentence_no,
    added.token_no,
    added.preposition_no as token_end,
    null::integer as verb_no,
    told.verb_form,
    told.tense,
    told.format,
    'verb_then' as rule_id,
from added
inner join told
    on added.document_key = told.document_key
    and added.sentence_no = told.sentence_no
    and added.token_no >= told.token_end
    and added.leads_on = (told.format = 'visit')
qualify row_number() over (
    partition by added.document_key, added.sentence_no, added.token_no order by told.token_no desc, told.format
) = 1
