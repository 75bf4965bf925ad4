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

people as (

    select document_key, sentence_no, token_no as actor_no,
    from {{ ref('int_actors') }}
    where actor_kind = 'person'

),

added as (

    select distinct
        continued.document_key,
        continued.sentence_no,
        continued.token_no,
        continued.preposition_no,
        false as leads_on,
    from continued
    inner join people
        on continued.document_key = people.document_key
        and continued.sentence_no = people.sentence_no
        and people.actor_no in (continued.preposition_no, continued.token_end)
    where continued.preposition in ('with', 'by')
    union
    select distinct continued.document_key, continued.sentence_no, continued.token_no, continued.preposition_no, true,
    from continued
    inner join phrases as places
        on continued.document_key = places.document_key
        and continued.sentence_no = places.sentence_no
        and continued.token_end = places.token_no
        and places.kind in ('city', 'country_name')
    where continued.preposition in ('to', 'in')

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
