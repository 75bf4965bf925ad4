{#
  Whose visit it is: "X's visit", "la visite à Lima de la ministre", "a visit to Oslo last year by Minister X", "On a visit
  to Oslo, X met Y".
#}
with pairs as (

    select * from {{ ref('int_meeting_actors_bounded') }}
    where format = 'visit' and actor_kind = 'person'

),

invitations as (

    select document_key, sentence_no, list(token_no) as invitations,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and (kind = 'invitation' or (kind = 'occasion' and concept = 'apart'))
    group by document_key, sentence_no

),

distances as (

    select
        pairs.*,
        actor_no - token_end as gap,
        {{ count_between('marks.commas', 'token_end', 'actor_no') }} as comma_count,
        {{ count_between('verbs.clause_verbs', 'token_end', 'actor_no') }} as verb_count,
        {{ count_between('invitations', 'token_end', 'actor_no') }} as invitation_count,
        coalesce(list_contains(marks.commas, actor_no - 1), false) as follows_comma,
    from pairs
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    left join {{ ref('int_clause_verbs') }} as verbs using (document_key, sentence_no)
    left join invitations using (document_key, sentence_no)

)

select document_key, sentence_no, token_no, actor_no, true as is_owner,
from distances
where case
    when is_possessive then token_no - actor_end between 0 and 3
    when rule_id not in ('event_journey', 'event_occasion', 'event_numbered', 'event_takes_place') then false
    {# "a visit at the invitation of President Z" #}
    when preposition = 'of' then gap between 0 and 12 and invitation_count = 0
    {# "a visit praised, on Monday, by Z" #}
    when preposition = 'by' then gap between 0 and 12 and comma_count + verb_count = 0
    else not is_oblique and token_no <= 8 and gap > 0 and follows_comma and comma_count = 1 and verb_count = 0
end
