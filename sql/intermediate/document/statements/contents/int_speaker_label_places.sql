{#
  Where the words that name the speaker of a statement begin and end, and what they hang on to or dangle on.
#}
with statements as (

    select
        document_key, sentence_no, speaker_no, speaker_end, cue_no,
        bool_and(actor_kind = 'organization') as is_organization,
    from {{ ref('int_statement_acts') }}
    where speaker_no is not null
    group by all

),

located as (

    select document_key, sentence_no, token_no, token_end, kind,
    from {{ ref('int_phrases_located') }}
    semi join statements using (document_key, sentence_no)
    {# "Moon Exemple-in" #}
    anti join {{ ref('int_words_of_names') }} using (document_key, sentence_no, token_no)
    where layer = 'syntax' and kind in ('preposition', 'determiner')

),

prepositions as (

    select document_key, sentence_no, speaker_no, speaker_end, cue_no, min(token_end) as preposition_end,
    from statements
    inner join located using (document_key, sentence_no)
    where located.kind = 'preposition' and token_no = speaker_no and token_end < speaker_end
    group by all

),

ends as (

    select distinct document_key, sentence_no, token_end,
    from located

),

possessors as (

    select document_key, sentence_no, token_no as possessor_no, token_end as speaker_no,
    from {{ ref('int_actor_mentions') }}
    where is_possessive

),

places as (

    select
        statements.*,
        {# "the Kenyan president's spokesman" #}
        possessors.possessor_no,
        coalesce(
            prepositions.preposition_end,
            speaker_no + coalesce(speaker_no > 1 and list_contains(marks.thats, speaker_no), false)::integer
        ) as label_no,
        ends.token_end is not null as dangles,
        {# "an aide to the minister": what dangles may be two words #}
        speaker_end - 1 - (ends_before.token_end is not null)::integer as trimmed_end,
        list_min(list_filter(marks.linkers, lambda position: position >= speaker_end)) as linker_no,
        regexp_matches(sentences.pieces[speaker_end - 1], '^\p{Lu}') as ends_on_name,
        {{ count_between('marks.commas', 'speaker_no', 'speaker_end') }} > 0 as holds_apposition,
    from statements
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    left join prepositions using (document_key, sentence_no, speaker_no, speaker_end, cue_no)
    left join ends
        on statements.document_key = ends.document_key
        and statements.sentence_no = ends.sentence_no
        and statements.speaker_end = ends.token_end
    left join ends as ends_before
        on statements.document_key = ends_before.document_key
        and statements.sentence_no = ends_before.sentence_no
        and statements.speaker_end - 1 = ends_before.token_end
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    left join possessors using (document_key, sentence_no, speaker_no)

)

select * from places
