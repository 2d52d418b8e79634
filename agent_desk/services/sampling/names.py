"""Names for made-up borrowers: usual Chinese ones with their pinyin, some of other peoples of China, some foreign."""

from __future__ import annotations

#: Frequent surnames and how often each is drawn.
SURNAMES = (
    ("王", "Wang", 76), ("李", "Li", 74), ("张", "Zhang", 71), ("刘", "Liu", 54), ("陈", "Chen", 47),
    ("杨", "Yang", 32), ("赵", "Zhao", 24), ("黄", "Huang", 23), ("周", "Zhou", 21), ("吴", "Wu", 20),
    ("徐", "Xu", 17), ("孙", "Sun", 16), ("胡", "Hu", 14), ("朱", "Zhu", 14), ("高", "Gao", 13),
    ("林", "Lin", 13), ("何", "He", 12), ("郭", "Guo", 12), ("马", "Ma", 12), ("罗", "Luo", 11),
    ("梁", "Liang", 10), ("宋", "Song", 9), ("郑", "Zheng", 9), ("谢", "Xie", 8), ("韩", "Han", 8),
    ("唐", "Tang", 7), ("冯", "Feng", 7), ("于", "Yu", 7), ("董", "Dong", 6), ("萧", "Xiao", 6),
    ("程", "Cheng", 6), ("曹", "Cao", 6), ("袁", "Yuan", 6), ("邓", "Deng", 6), ("许", "Xu", 6),
    ("傅", "Fu", 5), ("沈", "Shen", 5), ("曾", "Zeng", 5), ("彭", "Peng", 5), ("吕", "Lü", 5),
    ("欧阳", "Ouyang", 2), ("司徒", "Situ", 1),
)  # fmt: skip

#: Characters of given names.
GIVEN = (
    ("秀", "xiu"), ("英", "ying"), ("丽", "li"), ("敏", "min"), ("静", "jing"), ("娟", "juan"), ("艳", "yan"),
    ("芳", "fang"), ("娜", "na"), ("洁", "jie"), ("伟", "wei"), ("强", "qiang"), ("磊", "lei"), ("军", "jun"),
    ("洋", "yang"), ("勇", "yong"), ("杰", "jie"), ("涛", "tao"), ("明", "ming"), ("超", "chao"), ("建", "jian"),
    ("国", "guo"), ("华", "hua"), ("文", "wen"), ("辉", "hui"), ("鹏", "peng"), ("志", "zhi"), ("海", "hai"),
    ("平", "ping"), ("刚", "gang"), ("桂", "gui"), ("兰", "lan"), ("玉", "yu"), ("梅", "mei"), ("红", "hong"),
    ("春", "chun"), ("霞", "xia"), ("琳", "lin"), ("雪", "xue"), ("佳", "jia"), ("欣", "xin"), ("怡", "yi"),
    ("婷", "ting"), ("雨", "yu"), ("晨", "chen"), ("浩", "hao"), ("宇", "yu"), ("轩", "xuan"), ("子", "zi"),
    ("涵", "han"), ("思", "si"), ("嘉", "jia"), ("博", "bo"), ("睿", "rui"), ("凯", "kai"), ("晓", "xiao"),
    ("东", "dong"), ("燕", "yan"), ("萍", "ping"), ("云", "yun"), ("飞", "fei"), ("龙", "long"), ("翔", "xiang"),
)  # fmt: skip

#: Names of other peoples of China, with their usual Latin spelling.
MINORITY_NAMES = (
    ("阿依古丽·买买提", "Ayigul Memet"), ("迪丽努尔·阿不都", "Dilnur Abdu"), ("艾力·吐尔逊", "Eli Tursun"),
    ("古丽娜尔·哈力克", "Gulnar Halik"), ("扎西顿珠", "Tashi Dhondup"), ("卓玛央金", "Dolma Yangchen"),
    ("次仁多吉", "Tsering Dorje"), ("乌云其木格", "Oyunchimeg"), ("巴特尔", "Baatar"), ("苏日娜", "Surna"),
    ("金顺姬", "Kim Sun-hui"), ("朴哲男", "Park Chol-nam"), ("阿木尔吉格", "Amurjig"), ("木子古丽", "Muzi Gul"),
)  # fmt: skip

#: Foreigners who live in China.
FOREIGN_NAMES = (
    "Anna Petrova", "Daniel Okafor", "Maria José Núñez", "Nguyễn Thị Hoa", "Jürgen Weiß", "Priya Raghunathan",
    "Oluwaseun Adeyemi", "Chloé Lefèvre", "Giorgi Beridze", "Siti Nurhaliza binti Ahmad", "Łukasz Żółkiewski",
    "Min-jun Park",
)  # fmt: skip

#: Cities with a province, for addresses on roads that are not there.
CITIES = (
    "上海市浦东新区", "北京市朝阳区", "广东省广州市天河区", "广东省深圳市南山区",
    "浙江省杭州市西湖区", "江苏省南京市鼓楼区", "四川省成都市武侯区", "湖北省武汉市洪山区",
    "陕西省西安市雁塔区", "重庆市渝北区", "湖南省长沙市岳麓区", "河南省郑州市金水区",
    "山东省青岛市市南区", "福建省厦门市思明区", "辽宁省沈阳市和平区", "云南省昆明市盘龙区",
    "广西南宁市青秀区", "新疆乌鲁木齐市天山区",
)  # fmt: skip
