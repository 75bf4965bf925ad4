{{ config(materialized='view') }}
{#
  What tells the words of a sentence from what is told of them and their speaker: ", said Exemple, a partner of Modèle &
  Co.", "but declined to comment".
#}
with statements as (

    select
        document_key, sentence_no, cue_no, cue_end, speaker_no, speaker_end, is_inverted,
        bool_and(person_key is not null) as is_known,
    from {{ ref('int_statement_acts') }}
    where cue_no is not null
    group by all

),

roles as (

    select document_key, sentence_no, list(token_no order by token_no) as roles,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('role_head', 'organization_head')
    group by document_key, sentence_no

),

limits as (

    select
        statements.document_key, statements.sentence_no, statements.cue_no, statements.cue_end, statements.speaker_no,
        ends.withheld_no,
        coalesce(
            statements.is_inverted and statements.is_known
            and list_contains(marks.commas, labels.label_end)
            {# "said Nora Exemple, dean of the college", but "said the dean Nora Exemple, a day later" #}
            and {{ count_between('roles.roles', 'labels.label_no', 'labels.label_end') }} = 0
            and (
                {{ count_between('roles.roles', 'labels.label_end', 'labels.label_end + 8') }} > 0
                {# no list holds every calling: a full name in English is followed by one #}
                or sentences.language = 'en' and labels.label_end - labels.label_no > 1
                and not coalesce(list_contains(marks.source_starts, statements.cue_end), false)
            )
            {# "It will be, said Exemple, a good day": what was said has its verb before, but not just before #}
            and {{ count_between('marks.verbs', '1', 'statements.cue_no - 2') }}
            + {{ count_between('marks.modals', '1', 'statements.cue_no - 2') }} > 0
            and not list_contains(marks.verbs, statements.cue_no - 2)
            and {{ count_between('marks.verbs', 'labels.label_end', '1000') }} = 0
            and {{ count_between('marks.thats', 'labels.label_end', '1000') }} = 0
            and {{ count_between('marks.quotation_marks', 'labels.label_end', '1000') }} = 0
            and {{ count_between('marks.linkers', 'labels.label_end + 1', 'labels.label_end + 2') }} = 0
            and {{ count_between('marks.commas', 'statements.cue_no - 1', 'statements.cue_no') }} > 0
            and regexp_matches(sentences.pieces[labels.label_end - 1], '^[ ]?\p{Lu}\p{Ll}'),
            false
        ) as is_described_behind,
        {# "The dean, Nora Exemple, said exports fell.": no clause stands before that she could round off #}
        not statements.is_inverted
        and {{ count_between('marks.verbs', '1', 'statements.speaker_no') }} = 0
        and {{ count_between('marks.quotation_marks', '1', 'statements.speaker_no') }} = 0
        and {{ count_between('marks.modals', '1', 'statements.speaker_no') }} = 0
        {# "The price, Exemple said, is high", but "In a letter, Exemple said, “it …”" #}
        and (
            {{ count_between('marks.commas', 'statements.cue_end', 'statements.cue_end + 1') }} = 0
            or {{ count_between('marks.commas', '1', 'statements.speaker_no') }} = 0
            or coalesce(list_contains(marks.places, 1), false)
            and {{ count_between('marks.opening_marks', 'statements.cue_end', 'statements.cue_end + 2') }} > 0
        )
        and {{ count_between('marks.verbs', 'statements.cue_end', '1000') }}
        + {{ count_between('marks.thats', 'statements.cue_end', 'statements.cue_end + 2') }} > 0
        {# "No deal, Exemple said on Monday as the talks ended" #}
        and not (
            {{ count_between('marks.commas', 'statements.speaker_no - 2', 'statements.speaker_no') }} > 0
            and {{ count_between('coalesce(marks.subordinators, []) || coalesce(marks.clause_openers, [])',
                'statements.cue_end', 'statements.cue_end + 4') }} > 0
        ) as leads_clause,
    from statements
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    left join roles using (document_key, sentence_no)
    left join {{ ref('int_words_withheld') }} as ends using (document_key, sentence_no, cue_no, cue_end, speaker_no)
    left join {{ ref('int_speaker_labels') }} as labels
        using (document_key, sentence_no, cue_no, speaker_no, speaker_end)

)

select * from limits
where withheld_no is not null or is_described_behind or leads_clause
