{#
  Which actors near an encounter take part in it. Who only speaks of it does not ("a félicité la Chine pour la
  réunion"), except where it is the occasion of what he says. A pronoun stands for the person before it.
#}
with pairs as (

    select * from {{ ref('int_meeting_actor_pairs') }}

),

speaking as (

    select document_key, sentence_no, mention_no, bool_or(is_inverted) as is_inverted, true as speaks,
    from {{ ref('int_cued_sentences') }}
    group by document_key, sentence_no, mention_no

),

antecedents as (

    select * from {{ ref('int_antecedents') }}

),

taking_part as (

    select pairs.*
    from pairs
    left join speaking using (document_key, sentence_no, mention_no)
    where
        speaking.speaks is null
        or (
            rule_id in ('event_call', 'event_occasion', 'event_with', 'verb_meet')
            and not speaking.is_inverted
            and (actor_no < token_no or rule_id in ('event_call', 'event_occasion'))
        )

),

admitted as (

    {# a visitor is the subject of the journey, or its owner: "la visite à Bichkek de la ministre", "Xi's visit" #}
    select *
    from taking_part
    where case
        when rule_id = 'event_journey' then
            (is_oblique and actor_kind = 'person' and actor_no - token_end between 0 and 12)
            or token_no - actor_end between 0 and 3
        when format = 'visit' then actor_no < token_no and not is_oblique
        else true
    end

)

select
    admitted.document_key,
    admitted.sentence_no,
    admitted.token_no,
    admitted.actor_no,
    admitted.actor_end,
    admitted.actor_kind,
    admitted.country_codes,
    coalesce(admitted.person_key, if(is_pronoun, antecedents.person_key, null)) as person_key,
    coalesce(admitted.country_code, if(is_pronoun, antecedents.country_code, null)) as country_code,
    if(actor_no >= token_no, greatest(actor_no - token_end, 0), least(token_no, verb_no) - actor_end) as distance,
from admitted
left join antecedents using (document_key, sentence_no)
