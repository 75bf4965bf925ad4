{# What stands near an encounter that tells whether it is reported, planned, possible or called off. #}
with candidates as (

    select * from {{ ref('int_meeting_candidates') }}

),

near as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        candidates.verb_form,
        candidates.tense,
        candidates.rule_id,
        candidates.format,
        candidates.ordinal,
        candidates.takes_place,
        candidates.sequence,
        bool_or(
            words.concept = 'not_held'
            {# "will not meet any", "it was not a meeting": what these words themselves name #}
            or (words.concept = 'denied' and before_verb between -3 and -1)
            {# "will not fly", "n'a pas encore reçu"; "has not ruled out" that he meets her #}
            or (words.kind = 'negation' and before_verb between 0 and if(words.concept = 'clause', 3, 1))
        ) as is_denied,
        bool_or(words.concept = 'cancelled') as is_cancelled,
        bool_or(words.concept = 'postponed') as is_postponed,
        bool_or(words.concept = 'indefinite') as is_indefinite,
        bool_or(words.concept = 'accepted') as is_accepted,
        bool_or(
            {# "could visit"; "a joint commission might sit" #}
            words.concept = 'possible'
            {# "offered to host" #}
            and (before_verb between -2 and 4 or after_noun between 0 and if(is_subject, 3, 0))
            {# "sought talks with"; what is said at an encounter is another thing: "proposed at the Lakes Conference" #}
            or (
                words.concept in ('wished', 'arranged')
                and before_verb between -2 and 3
                and rule_id != 'event_occasion'
                and not coalesce(surroundings.on_occasion, false)
            )
        ) as is_possible,
        {# reported speech turns the future into the conditional: "rencontrerait", "would host" are planned #}
        bool_or(
            (words.concept = 'planned' and (words.kind = 'status' or (words.kind = 'sequence' and words.is_of_date)))
            {# "hopes that talks with Y will help" #}
            or (words.concept = 'speech.hope' and rule_id = 'event_with' and before_verb between 0 and 3)
        ) as is_planned,
        bool_or((words.concept = 'speech.invite' or words.kind = 'invitation') and before_verb between 0 and 12)
        or bool_or(
            words.kind = 'proposal' and not is_subject and before_verb between 0 and 12
            and (verb_form = 'infinitive' or coalesce(tense, 'present') = 'present')
        ) as is_invited,
        {# "will wrap up his visit on Monday" is there #}
        bool_or(words.kind = 'stage' and before_verb between -3 and 3) as is_ending,
        {# "the first country to host the summit" has hosted it #}
        coalesce(
            bool_or(words.kind = 'ordinal' and before_verb between 0 and 5 and ordinal is null), false
        ) as is_first,
        bool_or(
            words.kind in ('modal', 'auxiliary')
            and words.concept in ('planned', 'future', 'conditional')
            {# "will visit"; "the trip will take him" #}
            and (before_verb between 0 and 3 or (is_subject and after_noun between 0 and 2))
        ) as is_ahead,
    from candidates
    left join {{ ref('int_event_surroundings') }} as surroundings using (document_key, sentence_no, token_no)
    left join {{ ref('int_status_words_near') }} as words
        on candidates.document_key = words.document_key
        and candidates.sentence_no = words.sentence_no
        and candidates.token_no = words.candidate_no
    group by all

)

select * from near
