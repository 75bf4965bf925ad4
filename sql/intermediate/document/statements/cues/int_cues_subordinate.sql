{{ config(materialized='view') }}
{#
  Cues inside clauses that say nothing themselves: what they govern stands before them ("the plan that Kenya announced",
  "a fact they hope to change"), they are asked about ("asked why Kenya opposes it"), tell what a thing is ("which is
  backed by the ministry"), or what unnamed people think of whom nobody of the sentence tells ("signalling that
  investors believe"). Participles behind a noun, too: "countries deemed as risky".
#}
{%- set joints = 'coalesce(commas, []) || coalesce(closing_marks, []) || coalesce(conjunctions, [])' %}
with cues as (

    select
        clauses.* exclude (language),
        clauses.language = 'en' as is_english,
        marks.* exclude (document_key, sentence_no),
    from {{ ref('int_cue_clauses') }} as clauses
    inner join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)

),

lexicon as (

    select
        list(phrase) filter (kind = 'question_word') as question_words,
        list(phrase) filter (kind = 'question_verb') as question_verbs,
        list(phrase) filter (kind = 'present_be') as present_be,
        list(phrase) filter (kind = 'saying_verb') as saying_verbs,
    from {{ ref('lex_adjacent_words') }}

),

judged as (

    select
        document_key, sentence_no, token_end,
        case form
            when 'passive'
                then act in ('support', 'oppose') and list_contains(present_be, words[token_no])
                and {{ count_between('relatives', 'token_no - 2', 'token_no') }} > 0
            when 'finite'
                then follows_that and follows_noun
                and (lacks_object or not has_object and (is_noun_determined or not is_english))
                or is_english and not follows_that and follows_noun and pronoun is not null and is_noun_determined
                and {{ count_between('commas', 'noun_no - 3', 'noun_no') }} > 0
                {# "lines Exemple wrote in May", "a deal critics say will fail" #}
                or is_english and not follows_that and follows_noun and lacks_object
                and (
                    is_named_or_pronoun and not list_contains(saying_verbs, phrase)
                    or leads_predicate
                )
                and {{ count_between('verbs', '1', 'noun_no') }} > 0
                and {{ count_between(joints, 'noun_no - 4', 'noun_no') }} = 0
                or list_contains(question_words, words[subject_no - 1])
                and list_has_any(words[greatest(subject_no - 5, 1):subject_no - 2], question_verbs)
                or is_unnamed and actor_kind = 'person' and follows_that
                {# "The pact, which emphasizes trade, is new" #}
                or actor_kind = 'organization' and act = 'state' and list_contains(relatives, token_no - 1)
                and pause_no is not null
                and {{ count_between('verbs', 'token_end', 'pause_no') }}
                + {{ count_between('thats', 'token_end', 'pause_no') }}
                + {{ count_between('opening_marks', 'token_end', 'pause_no') }} = 0
                {# "called to testify", "countries deemed as risky", but "described as “great” his talks" #}
                or is_english and frame = 'person' and act = 'state' and leads_preposition
                and {{ count_between('opening_marks', 'token_end', 'token_end + 3') }} = 0
                {# "The tax bill unveiled last week could fail" #}
                or is_english and is_behind_noun and not has_object and not list_contains(saying_verbs, phrase)
                and {{ count_between('modals', 'token_end', 'clause_end') }} > 0
        end as is_subordinate,
    from cues
    cross join lexicon

)

select distinct document_key, sentence_no, token_end,
from judged
where is_subordinate
