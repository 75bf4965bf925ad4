{#
  Encounters on whose occasion something is yet to happen: "will ask Kenya for help when meeting with Y", "an accord will be
  signed during the visit". The verb that tells it is the last before the encounter, else the first behind it.
#}
with occasions as (

    select surroundings.document_key, surroundings.sentence_no, surroundings.token_no,
    from {{ ref('int_event_surroundings') }} as surroundings
    inner join {{ ref('int_meeting_candidates') }} as candidates using (document_key, sentence_no, token_no)
    where
        surroundings.on_occasion
        and not surroundings.is_apart
        and candidates.rule_id in ('event_occasion', 'event_with', 'event_journey', 'event_placed', 'event_named')

),

told as (

    select document_key, sentence_no, token_no from occasions
    union
    select * from {{ ref('int_talks_of_owners') }}

),

nearest as (

    select
        occasions.document_key,
        occasions.sentence_no,
        occasions.token_no,
        arg_max(lies_ahead, (verb_no < token_no, -abs(verb_no - token_no), lies_ahead)) as lies_ahead,
    from told as occasions
    inner join {{ ref('int_verbs_ahead') }} using (document_key, sentence_no)
    group by occasions.document_key, occasions.sentence_no, occasions.token_no

)

select *
from nearest
where lies_ahead
