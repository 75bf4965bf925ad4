{#
  Where what a sentence says of an encounter begins and ends, beside what it says next of the same people: "met Y on Monday
  | and will travel to Oslo on Friday", "received Y | and accepted an invitation to Lima", "met Y, | who leaves on Tuesday";
  and what it tells of somebody between commas, "Y, who came on Monday, will meet X". Days and places on the other side
  are not the encounter's.
#}
with candidates as (

    select
        document_key, sentence_no, token_no, token_end,
        coalesce(verb_no, token_no) as verb_no,
        verb_no is not null as has_verb,
        {# what is to come goes on: "will meet Y and will sign a pact in Lisbon" #}
        rule_id = 'event_call'
        or rule_id like 'verb_%'
        and coalesce(tense, if(verb_form = 'participle_past', 'past', null)) = 'past' as is_past,
    from {{ ref('int_meeting_candidates') }}

),

dates as (

    select document_key, sentence_no, max(token_no) as last_date_no,
    from {{ ref('int_dates') }}
    group by document_key, sentence_no

),

joints as (

    select
        joints.*,
        list_max(list_filter(marks.commas, lambda comma: comma > joint_no + 1)) as closed_no,
    from {{ ref('int_predicate_joints') }} as joints
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)

),

bounded as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        {# "arrives on Friday and will meet Z": of the same day, where no other is told #}
        max(joint_no) filter (not is_relative and joint_no < verb_no and last_date_no > joint_no) as from_no,
        min(joint_no) filter (
            joint_no >= candidates.token_end
            {# "la rencontre entre X et Y, qui devait se tenir": what "qui" means may be the encounter #}
            and if(is_relative, closed_no is null and (has_verb or names_person), is_past)
        ) as next_no,
        max(joint_no) filter (is_relative and (joint_no < verb_no or closed_no is not null)) as aside_from,
        any_value(verb_no) as verb_no,
    from candidates
    inner join joints using (document_key, sentence_no)
    left join dates using (document_key, sentence_no)
    group by candidates.document_key, candidates.sentence_no, candidates.token_no

)

select
    bounded.* exclude (verb_no),
    list_max(list_filter(
        marks.commas, lambda comma: comma > aside_from + 1 and (comma < verb_no or aside_from > verb_no)
    )) as aside_to,
from bounded
left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
