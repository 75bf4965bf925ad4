{#
  Sentences without a cue that go on with the speaker before: inside a quotation, and in a readout as long as it speaks
  of the speaker's side or of both and tells no new event. An interview has its turns instead.
#}
with around as (

    select * from {{ ref('int_speakers_around') }}

),

interview as (

    select * from {{ ref('int_interview_sentences') }}
    where turn in ('question', 'answer')

),

others_words as (

    {# "The email was titled “…”", "cited a ruling that found that talk does not “…”"; a signature: "Nora Exemple”." #}
    select marks.document_key, marks.sentence_no,
    from {{ ref('int_sentence_marks') }} as marks
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    inner join {{ ref('stg_sentences') }} as texts using (document_key, sentence_no)
    inner join {{ ref('int_sentence_quotations') }} as quotations using (document_key, sentence_no)
    where
        list_contains(
            (select list(phrase) from {{ ref('lex_adjacent_words') }} where kind = 'naming_verb'),
            sentences.words[list_min(marks.opening_marks) - 1]
        )
        or not quotations.goes_on
        and not list_contains(
            (select list(phrase) from {{ ref('lex_adjacent_words') }} where kind = 'subject_form'), sentences.words[1]
        )
        and {{ count_between('marks.thats', '1', 'list_min(marks.opening_marks)') }} > 0
        and {{ count_between('marks.verbs', '1', 'list_min(marks.thats)') }} > 0
        or regexp_full_match(texts.sentence_text, '\p{Lu}[\p{L}.’''-]+( \p{Lu}[\p{L}.’''-]+){1,3} ?[”"»]\.?')

),

uncued as (

    select
        document_key, sentence_no,
        if(quoted_share >= 0.5, speaker_quoted, speaker_carried) as speaker,
        if(quoted_share >= 0.5, 'quote', 'implicit') as attribution,
    from around
    anti join interview using (document_key, sentence_no)
    anti join others_words using (document_key, sentence_no)
    where
        not is_cued
        and (
            quoted_share >= 0.5
            or (may_go_on and speaker_carried.person_key is not null and not speaker_carried.is_quoted)
        )

),

continued as (

    select document_key, sentence_no, speaker.actor_kind, speaker.person_key, speaker.country_code, attribution,
    from uncued
    where speaker is not null

)

select * from continued
