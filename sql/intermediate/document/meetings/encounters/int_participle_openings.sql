{#
  Sentences that open with an encounter and then name whose it was: "Received on Monday by the president, Minister X
  said", "Reçu par le roi, puis par la ministre, l'émissaire a remis", "Réunis à Oslo, les ministres ont", "Receiving Y, X".
#}
with openings as (

    select document_key, sentence_no, min(token_no) as token_no, max(token_end) as token_end,
        {# "Réunis à Oslo", "Recevant Y": nobody does it to them #}
        arg_min(verb_form = 'participle_present' or verb_kind in ('meet', 'visit'), token_no) and min(token_no) = 1
            as is_own,
    from (
        select document_key, sentence_no, token_no, token_end, verb_kind, verb_form,
        from {{ ref('int_encounter_verbs') }}
        union all
        select document_key, sentence_no, token_no, token_end, verb_kind, verb_form,
        from {{ ref('int_direct_verbs') }}
        where verb_form = 'participle_present'
    )
    where verb_kind in ('meet', 'receive', 'meet_with') or token_no = 1
    group by document_key, sentence_no
    having min(token_no) <= 2 and arg_min(verb_form, token_no) != 'infinitive'

),

agents as (

    select document_key, sentence_no, token_no as agent_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'preposition' and concept = 'by'

),

actors as (

    select
        actors.document_key,
        actors.sentence_no,
        actors.token_no as actor_no,
        {# "Minister X and his counterpart Y" #}
        coalesce(others.token_no, actors.token_no) as last_no,
        coalesce(others.token_end, actors.token_end) as actor_end,
        actors.is_oblique,
        marks.* exclude (document_key, sentence_no),
    from {{ ref('int_encounter_actors') }} as actors
    inner join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    left join {{ ref('int_encounter_actors') }} as others
        on actors.document_key = others.document_key
        and actors.sentence_no = others.sentence_no
        and others.token_no - actors.token_end = 1
        and list_contains(marks.conjunctions, actors.token_end)
        and actors.actor_kind = 'person'
        and others.actor_kind = 'person'
        and not others.is_oblique
    where not actors.is_possessive

),

followed as (

    {# what they do follows #}
    select
        openings.document_key,
        openings.sentence_no,
        min(actors.actor_no) as subject_no,
        arg_min(actors.last_no, actors.actor_no) as last_no,
    from openings
    inner join actors using (document_key, sentence_no)
    left join agents
        on openings.document_key = agents.document_key
        and openings.sentence_no = agents.sentence_no
        and agents.agent_no < 8
    where
        (openings.is_own and not actors.is_oblique or agents.agent_no is not null)
        and actors.actor_no > openings.token_end
        and list_contains(actors.commas, actors.actor_no - 1)
        and (
            {{ count_between('actors.verbs', 'actors.actor_end', 'actors.actor_end + 3') }} > 0
            or (
                list_contains(actors.linkers, actors.actor_end)
                and not list_contains(
                    list_concat(actors.commas, actors.conjunctions, actors.ofs), actors.actor_end
                )
            )
        )
    group by openings.document_key, openings.sentence_no

)

select * from followed
