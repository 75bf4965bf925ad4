{#
  Which actors near an encounter take part in it. A visitor is the subject of the journey, or its owner: "la visite à
  Bichkek de la ministre", "Xi's visit".
#}
with taking_part as (

    select * from {{ ref('int_meeting_actors_taking_part') }}

),

admitted as (

    select
        taking_part.*,
        coalesce(list_has_any(marks.relatives, [actor_end, actor_end + 1]), false) as is_told_of,
    from taking_part
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    where case
        when format != 'visit' then true
        when invitee_no is not null then mention_no = invitee_no
        when has_owner then is_owner
        {# "X, who is on a three-day official visit" #}
        when rule_id = 'event_journey'
            then
                token_no - actor_end between 0
                and case when actor_kind != 'person' then 3 when is_told_of then 9 else 6 end
        else
            (actor_no < token_no or is_subject)
            and not is_oblique
            and (actor_kind = 'person' or verb_no - actor_end between 0 and 3)
    end
    {# "President Y heads to Peru after visiting Chile": a country travels only where nobody else does #}
    qualify not (
        format = 'visit'
        and actor_kind = 'government'
        and bool_or(actor_kind = 'person') over (partition by document_key, sentence_no, token_no)
    )
    {# "Minister X told Y that Z and W will visit Peru": the last of them, and who is named in one breath with him #}
    and not coalesce(
        format = 'visit'
        and invitee_no is null
        and not has_owner
        and lead(actor_no) over (partition by document_key, sentence_no, token_no order by actor_no) - actor_end > 2,
        false
    )

)

select * exclude (
    is_owner, has_owner, invitee_no, is_possessive, preposition, is_pronoun_plural, is_told_of, is_subject
)
from admitted
