{#
  Encounters told by a verb: people on both sides of "met", "a reçu"; both sides together ("les deux ministres se
  sont retrouvés"); "received by"; and journeys, "se rendra en Chine", of people who hold an office.
#}
with sides as (

    select * from {{ ref('int_encounter_sides') }}

),

visits as (

    select document_key, sentence_no, verb_no as token_no,
    from {{ ref('int_event_nouns') }}
    where concept = 'visit'

),

elsewhere as (

    {# "came to power in Kenya", "viendra en aide au Pérou": nobody travels #}
    select document_key, sentence_no, token_no as token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'unrelated'

),

invitations as (

    select document_key, sentence_no, token_no, true as is_invited,
    from {{ ref('int_invitations') }}

),

meetings as (

    select *
    from sides
    anti join {{ ref('int_things_received') }} using (document_key, sentence_no, token_no)
    where
        verb_kind in ('meet', 'receive', 'meet_with')
        and not (verb_kind = 'meet' and is_by and not is_passive and after_count > 0) {# "convened by Kenya" #}
        and (
            {# "they received support" is no encounter of theirs #}
            (joint_count > 0 and verb_kind != 'receive')
            or (verb_kind = 'receive' and is_passive and traveller_count > 0)
            or ((before_count > 0 or is_by) and after_count > 0 and people_count > 0)
        )

),

journeys as (

    {# "a effectué une visite": the noun tells of it #}
    select sides.*
    from sides
    semi join {{ ref('int_journey_ends') }} as places
        on sides.document_key = places.document_key
        and sides.sentence_no = places.sentence_no
        and places.token_no - sides.token_end between 0 and 5
    anti join visits using (document_key, sentence_no, token_no)
    anti join elsewhere using (document_key, sentence_no, token_end)
    left join invitations using (document_key, sentence_no, token_no)
    where sides.verb_kind = 'visit' and (sides.traveller_count > 0 or invitations.is_invited)

)

select document_key, sentence_no, token_no, token_end, verb_form, tense, token_no as verb_no,
    'meeting' as format, 'verb_meet' as rule_id,
from meetings
union all
select document_key, sentence_no, token_no, token_end, verb_form, tense, token_no, 'visit', 'verb_visit',
from journeys
union all
select document_key, sentence_no, token_no, token_end, verb_form, tense, token_no, format, 'verb_meet',
from {{ ref('int_direct_encounters') }}
anti join meetings using (document_key, sentence_no, token_no)
union all
select document_key, sentence_no, token_no, token_end, verb_form, tense, token_no, 'meeting', 'verb_meet',
from {{ ref('int_discussions') }}
anti join meetings using (document_key, sentence_no, token_no)
union all
select document_key, sentence_no, token_no, token_end, 'finite', 'past', token_no, format, 'verb_meet',
from {{ ref('int_courtesy_calls') }}
union all
select document_key, sentence_no, token_no, token_end, 'finite', 'past', token_no, 'meeting', 'verb_meet',
from {{ ref('int_greetings') }}
union all
select document_key, sentence_no, token_no, token_end, verb_form, tense, token_no, 'ceremony', 'verb_meet',
from {{ ref('int_signings') }}
