{#
  Which words of a sentence stand inside quotation marks: a quotation left open at the end of a sentence goes on in
  the next, up to five of them.
#}
with quotations as (

    select * from {{ ref('int_quotations') }}

),

sentences as (

    select
        sentences.document_key,
        sentences.sentence_no,
        sentences.paragraph_no,
        len(tokenized.words) as token_count,
    from {{ ref('stg_sentences') }} as sentences
    inner join {{ ref('int_sentences_tokenized') }} as tokenized using (document_key, sentence_no)

),

quoted_stretches as (

    {# from an opening mark to the next mark, over as many sentences as lie between #}
    select
        sentences.document_key,
        sentences.sentence_no,
        sentences.token_count,
        if(sentences.sentence_no = quotations.sentence_no, quotations.token_no, 1) as stretch_start,
        if(
            sentences.sentence_no = quotations.next_sentence_no, quotations.next_token_no, sentences.token_count + 1
        ) as stretch_end,
        sentences.sentence_no > quotations.sentence_no as goes_on,
    from quotations
    inner join sentences
        on quotations.document_key = sentences.document_key
        and quotations.paragraph_no = sentences.paragraph_no
        and sentences.sentence_no >= quotations.sentence_no
        and sentences.sentence_no <= coalesce(quotations.next_sentence_no, quotations.sentence_no)

),

summed as (

    select
        document_key,
        sentence_no,
        list(struct_pack(start := stretch_start, stop := stretch_end) order by stretch_start)
            filter (stretch_end - stretch_start > 4) as stretches,
        bool_or(goes_on and stretch_end > 2) as goes_on,
        sum(stretch_end - stretch_start) / any_value(token_count) as quoted_share,
        any_value(token_count) as token_count,
    from quoted_stretches
    group by document_key, sentence_no

)

{# "« Le pont, explique la ministre, est vieux. »": who says it is not quoted #}
select
    summed.* replace (
        if(
            incises.start is null,
            stretches,
            flatten(list_transform(stretches, lambda one: if(
                incises.start > one.start and incises.stop <= one.stop,
                [
                    struct_pack(start := one.start, stop := incises.start),
                    struct_pack(start := incises.stop, stop := one.stop)
                ],
                [one]
            )))
        ) as stretches
    ),
from summed
left join {{ ref('int_incises') }} as incises using (document_key, sentence_no)
