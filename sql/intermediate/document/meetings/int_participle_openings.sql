{#
  Sentences that open with an encounter and then name whose it was: "Received on Monday by the president, Minister X
  said", "Reçu par le roi, puis par la ministre, l'émissaire a remis".
#}
with openings as (

    select document_key, sentence_no, max(token_end) as token_end,
    from {{ ref('int_meeting_candidates') }}
    where rule_id in ('verb_meet', 'verb_then')
    group by document_key, sentence_no
    having min(token_no) <= 2 and arg_min(verb_form, token_no) in ('participle_past', 'finite')

),

agents as (

    select document_key, sentence_no, token_no as agent_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'preposition' and concept = 'by'

),

actors as (

    select document_key, sentence_no, token_no as actor_no, token_end as actor_end,
    from {{ ref('int_actors') }}
    where not is_possessive and actor_kind in ('person', 'government', 'organization')

),

marks as (

    select document_key, sentence_no, commas, verbs,
    from {{ ref('int_sentence_marks') }}

),

followed as (

    select openings.document_key, openings.sentence_no, min(actors.actor_no) as subject_no,
    from openings
    inner join actors using (document_key, sentence_no)
    inner join marks using (document_key, sentence_no)
    semi join agents
        on openings.document_key = agents.document_key
        and openings.sentence_no = agents.sentence_no
        and agents.agent_no < 8
    where
        actors.actor_no > openings.token_end
        and list_contains(marks.commas, actors.actor_no - 1)
        and {{ count_between('marks.verbs', 'actors.actor_end', 'actors.actor_end + 3') }} > 0
    group by openings.document_key, openings.sentence_no

)

select * from followed
