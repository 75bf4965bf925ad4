{#
  Which words of a sentence stand inside quotation marks, from an opening mark to the next mark of the paragraph:
  a quotation left open at the end of a sentence goes on in the next, up to five of them.
#}
with sentences as (

    select * from {{ ref('stg_sentences') }}

),

tokenized as (

    select document_key, sentence_no, words, pieces, len(words) as token_count
    from {{ ref('int_sentences_tokenized') }}

),

marks as (

    select document_key, sentence_no, token_no, concept
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'quotation'

),

directed as (

    {# a straight mark opens after a blank and closes after a word #}
    select
        sentences.document_key,
        sentences.paragraph_no,
        sentences.sentence_no,
        marks.token_no,
        if(
            marks.concept = 'straight',
            marks.token_no = 1 or regexp_matches(tokenized.pieces[marks.token_no], '^\s') or tokenized.words[marks.token_no - 1] = '(',
            marks.concept = 'open'
        ) as opens,
    from marks
    inner join sentences using (document_key, sentence_no)
    inner join tokenized using (document_key, sentence_no)

),

bounded as (

    select
        *,
        lead(sentence_no) over reading as next_sentence_no,
        lead(token_no) over reading as next_token_no,
    from directed
    window reading as (partition by document_key, paragraph_no order by sentence_no, token_no)

),

opened as (

    {# what is not closed within a few sentences was never meant to stay open #}
    select
        * replace (
            if(next_sentence_no - sentence_no > 5, null, next_sentence_no) as next_sentence_no,
            if(next_sentence_no - sentence_no > 5, null, next_token_no) as next_token_no
        ),
    from bounded
    where opens

),

quoted_stretches as (

    {# from an opening mark to the next mark, over as many sentences as lie between #}
    select
        sentences.document_key,
        sentences.sentence_no,
        if(sentences.sentence_no = opened.sentence_no, opened.token_no, 1) as stretch_start,
        if(sentences.sentence_no = opened.next_sentence_no, opened.next_token_no, tokenized.token_count + 1) as stretch_end,
        sentences.sentence_no > opened.sentence_no as goes_on,
    from opened
    inner join sentences
        on opened.document_key = sentences.document_key
        and opened.paragraph_no = sentences.paragraph_no
        and sentences.sentence_no >= opened.sentence_no
        and sentences.sentence_no <= coalesce(opened.next_sentence_no, opened.sentence_no)
    inner join tokenized
        on sentences.document_key = tokenized.document_key
        and sentences.sentence_no = tokenized.sentence_no

),

summed as (

    select
        quoted_stretches.document_key,
        quoted_stretches.sentence_no,
        list(struct_pack(start := stretch_start, stop := stretch_end) order by stretch_start)
            filter (stretch_end - stretch_start > 4) as stretches,
        bool_or(goes_on and stretch_end > 2) as goes_on,
        sum(stretch_end - stretch_start) / any_value(tokenized.token_count) as quoted_share,
        any_value(tokenized.token_count) as token_count,
    from quoted_stretches
    inner join tokenized using (document_key, sentence_no)
    group by quoted_stretches.document_key, quoted_stretches.sentence_no

)

select * from summed
