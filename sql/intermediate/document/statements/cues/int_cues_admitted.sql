{#
  Cues of the body that have a speaker. What stands inside a quotation is content, and what somebody did not say,
  announce or agree to is no statement.
#}
with cues as (

    select
        *,
        lead(token_no) over (
            partition by document_key, sentence_no, mention_no order by token_no, token_end
        ) as next_cue_no,
    from {{ ref('int_cues_verbal') }}

),

quotations as (

    select * from {{ ref('int_sentence_quotations') }}

),

marks as (

    select * from {{ ref('int_sentence_marks') }}

),

admitted as (

    select cues.* exclude (next_cue_no),
    from cues
    {# "the envoy called on the minister" visits her #}
    anti join {{ ref('int_courtesy_calls') }} using (document_key, sentence_no, token_end)
    anti join {{ ref('int_arrivals_welcomed') }} using (document_key, sentence_no, token_end)
    anti join {{ ref('int_cues_subordinate') }} using (document_key, sentence_no, token_end)
    anti join {{ ref('int_decisions_past') }} using (document_key, sentence_no, token_end)
    left join marks using (document_key, sentence_no)
    left join quotations using (document_key, sentence_no)
    where
        {# "Exemple attended a gathering that called for calm": what "that" takes up called for it #}
        not (
            cues.form = 'finite' and cues.speaker_end < cues.token_no - 1
            and coalesce(
                list_contains(marks.thats, cues.token_no - 1)
                or list_contains(marks.relatives, cues.token_no - 1)
                and not list_contains(coalesce(marks.commas, []), cues.token_no - 2),
                false
            )
        )
        {# "Exemple, who briefed reporters on it, said": the main verb goes before the one about its subject #}
        and not coalesce(
            list_contains(marks.relatives, cues.token_no - 1)
            and list_contains(marks.commas, cues.next_cue_no - 1),
            false
        )
        {# "has not approved it, saying that …", "saying the treaty would …": set off, a participle reports #}
        and (
            cues.form != 'participle'
            or coalesce(list_contains(marks.commas, cues.token_no - 1), false)
            and (
                {{ count_between('marks.thats', 'cues.token_end', 'cues.token_end + 3') }} > 0
                {# of people and governments, of whose sentence they stand at the beginning #}
                or cues.speaker_no <= 2 and (
                    cues.person_key is not null or cues.role is not null or cues.actor_kind = 'government'
                )
                and cues.act in ('state', 'warn', 'oppose') and cues.frame in ('strong', 'clause', 'told')
                and cues.language = 'en' and {{ count_between(
                    'coalesce(marks.verbs, []) || coalesce(marks.modals, [])', 'cues.token_end', 'least('
                    ~ 'cues.token_end + 12, coalesce(list_min(list_filter(marks.commas, '
                    ~ 'lambda position: position > cues.token_no)), 1000))'
                ) }} > 0
            )
        )
        {# "pour l'analyste X" gives a view, "for China" none #}
        and (
            cues.frame != 'view'
            or cues.pronoun is null
            {# "pour l'ambassadeur X, « … »" #}
            and (cues.role = 'expert' or cues.actor_kind = 'person' and quotations.quoted_share > 0)
        )
        and coalesce(len(list_filter(
            quotations.stretches, lambda stretch: cues.token_no >= stretch.start and cues.token_no < stretch.stop
        )), 0) = 0

)

select * from admitted
