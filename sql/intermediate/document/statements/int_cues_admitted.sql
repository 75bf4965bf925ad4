{{ config(materialized='view') }}
{#
  Cues of the body that have a speaker. What stands inside a quotation is content, and what somebody did not say,
  announce or agree to is no statement.
#}
with cues as (

    select * from {{ ref('int_cues_with_speakers') }}

),

quotations as (

    select * from {{ ref('int_sentence_quotations') }}

),

marks as (

    select * from {{ ref('int_sentence_marks') }}

),

present_forms as (

    select distinct language, form as phrase, true as is_present,
    from {{ ref('lex_verb_forms') }}
    where language = 'en' and tense = 'present' and form != lemma

),

admitted as (

    select cues.*,
    from cues
    left join present_forms using (language, phrase)
    {# "the envoy called on the minister" visits her #}
    anti join {{ ref('int_courtesy_calls') }} using (document_key, sentence_no, token_end)
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    left join marks using (document_key, sentence_no)
    left join quotations using (document_key, sentence_no)
    where
        {# "the just-concluded talks" #}
        not (cues.language = 'en' and sentences.pieces[cues.token_end - 1] like '-%')
        {# "Exemple weighed political demands": a noun's plural, but "Exemple regularly demands" #}
        and not (
            coalesce(is_present, false) and cues.speaker_end < cues.token_no
            and regexp_matches(sentences.pieces[cues.token_no - 1], '^[ -]*\p{Ll}')
            and not ends_with(sentences.pieces[cues.token_no - 1], 'ly')
            and not coalesce(list_contains(marks.linkers, cues.token_no - 1), false)
        )
        {# "Exemple attended a gathering that called for calm": what "that" takes up called for it #}
        and not (
            cues.form = 'finite' and cues.speaker_end < cues.token_no - 1
            and coalesce(
                list_contains(marks.thats, cues.token_no - 1)
                or list_contains(marks.relatives, cues.token_no - 1)
                and not list_contains(coalesce(marks.commas, []), cues.token_no - 2),
                false
            )
        )
        {# "has not approved it, saying that …": a participle reports where it is set off #}
        and (
            cues.form != 'participle'
            or coalesce(list_contains(marks.commas, cues.token_no - 1), false)
            and {{ count_between('marks.thats', 'cues.token_end', 'cues.token_end + 3') }} > 0
        )
        {# "a website backed by a donor": what an agent follows is a participle, whatever it is spelt like #}
        and not (
            cues.language = 'en' and cues.form = 'finite'
            and coalesce(list_contains(marks.agents, cues.token_end), false)
            and {{ count_between('marks.thats', 'cues.token_end', 'cues.token_end + 5') }} = 0
        )
        {# "did not dispute the numbers cited": behind a verb and its object a second one is a participle #}
        and not (
            cues.language = 'en' and cues.form = 'finite'
            and {{ count_between('marks.verbs', 'cues.speaker_end', 'cues.token_no') }} > 0
            and {{ count_between(
                'coalesce(marks.commas, []) || coalesce(marks.conjunctions, []) || coalesce(marks.relatives, [])'
                ~ ' || coalesce(marks.subordinators, []) || coalesce(marks.colons, [])'
                ~ ' || coalesce(marks.quotation_marks, []) || coalesce(marks.thats, [])',
                'cues.speaker_end', 'cues.token_no'
            ) }} = 0
        )
        {# "pour l'analyste X" gives a view, "for China" none #}
        and (
            cues.frame != 'view'
            or cues.pronoun is null
            {# "pour l'ambassadeur X, « … »" #}
            and (cues.role = 'expert' or cues.actor_kind = 'person' and quotations.quoted_share > 0.3)
        )
        and coalesce(len(list_filter(
            quotations.stretches, lambda stretch: cues.token_no >= stretch.start and cues.token_no < stretch.stop
        )), 0) = 0

)

select * from admitted
