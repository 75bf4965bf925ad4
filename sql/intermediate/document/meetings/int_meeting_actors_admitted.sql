{#
  Which actors near an encounter take part in it. Who only speaks of it does not ("a félicité la Chine pour la
  réunion"), except where it is the occasion of what he says. #}
with pairs as (

    select * from {{ ref('int_meeting_actor_pairs') }}

),

marks as (

    select document_key, sentence_no, commas,
    from {{ ref('int_sentence_marks') }}

),

speaking as (

    select
        document_key,
        sentence_no,
        mention_no,
        bool_or(is_inverted) as is_inverted,
        min(token_no) as cue_no,
        true as speaks,
    from {{ ref('int_cued_sentences') }}
    group by document_key, sentence_no, mention_no

),

taking_part as (

    {#
      "X a tenu des consultations et a déclaré" speaks after the encounter, "met Y, who described" is whom he met:
      nothing parts them from it
    #}
    select
        pairs.*,
        invitations.mention_no as invitee_no,
        format = 'visit'
        and rule_id in ('event_journey', 'event_occasion', 'event_numbered', 'event_takes_place')
        and is_oblique
        and not is_placed
        and actor_kind = 'person'
        and actor_no - token_end between 0 and 12 as is_owner,
        bool_or(is_owner) over (partition by document_key, sentence_no, token_no) as has_owner,
    from pairs
    left join {{ ref('int_invitations') }} as invitations using (document_key, sentence_no, token_no)
    left join marks using (document_key, sentence_no)
    left join speaking
        on pairs.document_key = speaking.document_key
        and pairs.sentence_no = speaking.sentence_no
        and pairs.mention_no = speaking.mention_no
    where
        speaking.speaks is null
        or (
            not speaking.is_inverted
            and case
                when actor_no >= token_end
                    then
                        rule_id in ('event_call', 'event_occasion')
                        or {{ count_between('marks.commas', 'token_end', 'actor_no') }} = 0
                else
                    rule_id in ('event_call', 'event_occasion', 'event_with', 'verb_meet')
                    or speaking.cue_no > token_no
            end
        )

),

admitted as (

    {# a visitor is the subject of the journey, or its owner: "la visite à Bichkek de la ministre", "Xi's visit" #}
    select *
    from taking_part
    where case
        when format != 'visit' then true
        when invitee_no is not null then mention_no = invitee_no
        when has_owner then is_owner
        when rule_id = 'event_journey' then token_no - actor_end between 0 and if(actor_kind = 'person', 6, 3)
        else
            actor_no < token_no
            and not is_oblique
            and (actor_kind = 'person' or verb_no - actor_end between 0 and 3)
    end

)

select * exclude (is_owner, has_owner, invitee_no, is_placed, is_pronoun_plural)
from admitted
