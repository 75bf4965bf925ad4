{# Where each quotation opens and closes: from an opening mark to the next mark of its paragraph, if that is near. #}
with sentences as (

    select document_key, sentence_no, paragraph_no
    from {{ ref('stg_sentences') }}

),

marks as (

    select document_key, sentence_no, token_no, concept
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'quotation'

),

tokenized as (

    select document_key, sentence_no, pieces
    from {{ ref('int_sentences_tokenized') }}
    semi join marks using (document_key, sentence_no)

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
            marks.token_no = 1
            or regexp_matches(tokenized.pieces[marks.token_no], '^\s')
            or trim(tokenized.pieces[marks.token_no - 1], ' -''’‘') = '(',
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
        lead(opens) over reading as next_opens,
    from directed
    window reading as (partition by document_key, paragraph_no order by sentence_no, token_no)

),

opened as (

    {#
      what is not closed within a few sentences, or not before the next one opens in another sentence, was never meant
      to stay open
    #}
    select
        document_key,
        paragraph_no,
        sentence_no,
        token_no,
        bounded.next_sentence_no - sentence_no > 5
        or next_opens and bounded.next_sentence_no > sentence_no as is_left_open,
        if(is_left_open, null, bounded.next_sentence_no) as next_sentence_no,
        if(is_left_open, null, bounded.next_token_no) as next_token_no,
    from bounded
    where opens

)

select * from opened
