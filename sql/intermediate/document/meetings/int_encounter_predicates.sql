{#
  Where what a sentence says of an encounter begins and ends, beside what it says next of the same people: "met Y on Monday
  | and will travel to Oslo on Friday", "received Y | and accepted an invitation to Lima", "met Y, | who leaves on Tuesday".
  Days, places and words like "will" on the other side are not the encounter's.
#}
with candidates as (

    select
        document_key, sentence_no, token_no, token_end,
        coalesce(verb_no, token_no) as verb_no,
        verb_no is not null as has_verb,
    from {{ ref('int_meeting_candidates') }}

),

bounded as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        max(joint_no) filter (not is_relative and joint_no < verb_no) as from_no,
        {# "la rencontre entre X et Y, qui devait se tenir": what "qui" means may be the encounter #}
        min(joint_no) filter (
            joint_no >= candidates.token_end and (has_verb or names_person or not is_relative)
        ) as next_no,
        max(joint_no) filter (is_relative and joint_no < verb_no) as aside_from,
        any_value(verb_no) as verb_no,
    from candidates
    inner join {{ ref('int_predicate_joints') }} using (document_key, sentence_no)
    group by candidates.document_key, candidates.sentence_no, candidates.token_no

)

select
    bounded.* exclude (verb_no),
    {# "Y, who came on Monday, will meet X" #}
    list_max(list_filter(marks.commas, lambda comma: comma > aside_from and comma < verb_no)) as aside_to,
from bounded
left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
