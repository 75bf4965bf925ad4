{#
  Signs and ISO codes right before or after a number, exactly as printed: "US$40", "DKK 310 million", "12 000 TND". In
  other letters a code is another word ("all 10 countries", "top 5"); one in capitals needs a number of some size.
#}
with numbers as (

    select * from {{ ref('int_numbers') }}

),

sentences as (

    select document_key, sentence_no, pieces,
    from {{ ref('int_sentences_tokenized') }}

),

beside as (

    select
        numbers.document_key,
        numbers.sentence_no,
        numbers.token_no as number_no,
        numbers.has_scale or numbers.value >= 1000 as is_sum,
        unnest([
            struct_pack(token_no := numbers.token_no - 1, token_end := numbers.token_no),
            struct_pack(token_no := numbers.token_no - 2, token_end := numbers.token_no),
            struct_pack(token_no := numbers.token_end, token_end := numbers.token_end + 1),
            struct_pack(token_no := numbers.token_end, token_end := numbers.token_end + 2)
        ], recursive := true),
        sentences.pieces,
    from numbers
    inner join sentences using (document_key, sentence_no)

),

printed as (

    select
        * exclude (pieces, token_no),
        token_no::integer as token_no,
        trim(array_to_string(pieces[token_no:token_end - 1], '')) as sign,
    from beside
    where token_no > 0

),

signs as (

    select
        printed.document_key,
        printed.sentence_no,
        printed.token_no,
        printed.token_end,
        signs.currency_code,
        signs.needs_issuer,
    from printed
    inner join {{ ref('lex_currency_signs') }} as signs using (sign)
    where printed.is_sum or regexp_matches(sign, '[^\p{L}.]')
    qualify
        {# "US$" is no "$" #}
        rank() over (
            partition by printed.document_key, printed.sentence_no, number_no, token_no < number_no
            order by printed.token_end - printed.token_no desc
        ) = 1

)

select distinct *
from signs
