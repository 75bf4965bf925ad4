{{ config(materialized='view') }}
{#
  Statements with what stands around their cue and speaker: the pause before, a quotation or who was told behind it, and
  where another attribution ("…, Reuters reported") follows.
#}
with placed as (

    select
        statements.*,
        {# the words end with the pause before the next speaker #}
        list_max(list_filter(
            coalesce(marks.commas, []) || coalesce(marks.colons, []),
            lambda position: position between statements.cue_end and clauses.next_speaker_no - 1
        )) as next_clause_no,
        labels.label_no,
        labels.label_end,
        sentences.language,
        len(sentences.pieces) + 1 as sentence_end,
        relays.relay_no,
        told.told_end,
        {# "…, m'a dit un passant", "…, s'est exclamé le maire" #}
        statements.cue_no - coalesce(list_contains(marks.clitics, statements.cue_no - 1), false)::integer as verb_no,
        marks.thats,
        marks.opening_marks,
        marks.commas,
        {# "replied: “No.”": a quotation behind a colon #}
        list_min(list_filter(
            marks.opening_marks,
            lambda position: position > statements.cue_end and position <= statements.cue_end + 8
            and list_contains(marks.colons, position - 1)
        )) as quotation_no,
        {# "…,” Exemple analysts said": words that no lexicon holds stand between the pause and the speaker #}
        list_max(list_filter(
            coalesce(marks.closing_marks, []) || coalesce(marks.commas, []),
            lambda position: position between statements.speaker_no - 4 and statements.speaker_no - 1
            and len(list_filter(
                marks.linkers, lambda other: other > position and other < statements.speaker_no
            )) = 0
        )) + 1 as clause_no,
        {{ count_between('marks.closing_marks', 'clause_no - 2', 'clause_no') }} > 0 as follows_quotation,
        {# "“…,” the reports quoted Baker as saying" #}
        list_max(list_filter(
            marks.closing_marks,
            lambda position: position between statements.speaker_no - 8 and statements.speaker_no - 1
        )) + 1 as quoting_no,
        coalesce(list_contains(marks.linkers, statements.cue_end), true) as ends_at_cue,
        {# "In a letter, Exemple said exports had doubled": what stands before is only where #}
        coalesce(list_contains(marks.places, 1), false) and if(
            cue_act = 'state', {{ count_between('marks.verbs', 'statements.cue_end', 'sentence_end') }}, 1
        ) > 0
        {# "In a speech, Exemple praised the bridge", but "…, Exemple said the same day" #}
        or determiners.is_determined is not null
        and statements.cue not in (select phrase from {{ ref('lex_adjacent_words') }} where kind = 'saying_verb')
            as says_behind,
        {# "…, Exemple told Reuters on condition of anonymity", "…, Exemple affirmed at the reception" #}
        (
            told.told_end is not null
            or statements.cue_act = 'state' and list_contains(marks.places, statements.cue_end)
            and statements.speaker_no > 6
            and not coalesce(list_contains(marks.places || coalesce(marks.subordinators, []), 1), false)
        )
        and {{ count_between('marks.verbs', 'coalesce(told.told_end, statements.cue_end)', 'sentence_end') }} = 0
        and {{ count_between('marks.thats', 'statements.cue_end', 'sentence_end') }} = 0 as tells_no_more,
        regexp_full_match(
            coalesce(sentences.pieces[coalesce(told.told_end, statements.cue_end)], '.'), '[.,]\s*'
        )
        {# "…, Exemple told Modèle as they sat down" #}
        or coalesce(list_contains(marks.subordinators, told.told_end), false) as pauses_at_cue,
        coalesce(marks.commas, []) || coalesce(marks.colons, []) || coalesce(marks.conjunctions, [])
        || coalesce(marks.thats, []) as joints,
        {{ count_between('marks.closing_marks', 'statements.cue_no - 2', 'statements.cue_no') }} > 0
            as closes_quotation,
        coalesce(list_contains(marks.relatives, labels.label_end + 1), false) as goes_on_about_speaker,
    from {{ ref('int_statement_acts') }} as statements
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    left join {{ ref('int_statements_relayed') }} as relays using (document_key, sentence_no)
    left join (
        select distinct document_key, sentence_no, token_no as cue_end, true as is_determined,
        from {{ ref('int_phrases_located') }}
        where layer = 'syntax' and kind in ('determiner', 'partitive')
    ) as determiners using (document_key, sentence_no, cue_end)
    left join {{ ref('int_next_statements') }} as clauses using (document_key, sentence_no, cue_no, cue_end)
    left join {{ ref('int_addressees') }} as told using (document_key, sentence_no, cue_end)
    left join {{ ref('int_speaker_labels') }} as labels
        using (document_key, sentence_no, cue_no, speaker_no, speaker_end)

)

select * from placed
